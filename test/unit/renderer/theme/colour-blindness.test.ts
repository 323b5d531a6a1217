import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFICIENCIES, type Deficiency, seenDistance } from '../../../support/colour-vision.ts';

const CSS = readFileSync(join(import.meta.dirname, '../../../../src-renderer/theme/tokens.css'), 'utf8');
const [LIGHT = '', DARK = ''] = CSS.split(':root[data-theme="dark"]');

/** A theme's colours by name, as the style sheet has them. */
const coloursOf = (css: string) =>
  new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
const THEMES = { light: coloursOf(LIGHT), dark: coloursOf(DARK) };

/** Colours that tell things apart in one picture. Each goes with an icon or a word besides; this is so that one look is enough. */
const APART = {
  sentiments: ['positive', 'neutral', 'negative'],
  states: ['ok', 'slow', 'down', 'neutral'],
} as const;

/** OKLab: 0.02 is just noticed side by side; this is told apart at a glance, as mark or bar. */
const LEAST = 0.08;

const VISIONS: readonly (Deficiency | null)[] = [null, ...(Object.keys(DEFICIENCIES) as Deficiency[])];
const CASES = Object.entries(THEMES).flatMap(([theme, colours]) =>
  Object.entries(APART).flatMap(([group, names]) =>
    VISIONS.map((vision) => ({ theme, colours, group, names, vision, eyes: vision ?? 'all cones' })),
  ),
);

describe('colours of meaning', () => {
  it.each(CASES)('$group are apart with $eyes in the $theme theme', ({ colours, names, vision }) => {
    const hexOf = (name: string) => {
      const hex = colours.get(name);
      if (hex === undefined) throw new Error(`no colour --${name} in tokens.css`);
      return hex;
    };
    const tooNear = names.flatMap((one, at) =>
      names.slice(at + 1).flatMap((other) => {
        const distance = seenDistance(hexOf(one), hexOf(other), vision);
        return distance < LEAST ? [`${one} and ${other}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(tooNear).toEqual([]);
  });

  it('would not pass red and green of the same brightness', () => {
    expect(seenDistance('#b3261e', '#4f6f1b', null)).toBeGreaterThan(0.15);
    expect(seenDistance('#b3261e', '#5e6420', 'deuteranopia')).toBeLessThan(LEAST);
  });
});
