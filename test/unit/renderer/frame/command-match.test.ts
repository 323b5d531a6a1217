import { describe, expect, it } from 'vitest';
import { bestFits, fitOf } from '../../../../src-renderer/frame/command-match.ts';

const command = (name: string) => ({ name, group: 'Any' });
const names = (typed: string, ...all: readonly string[]) => bestFits(all.map(command), typed).map(({ name }) => name);

describe('finding a command', () => {
  it('takes every word in any order, whatever the case and the accents', () => {
    expect(fitOf('Mettre la chaîne en pause', 'PAUSE chaine')).not.toBeNull();
    expect(fitOf('Stop the pipeline', 'stop source')).toBeNull();
  });

  it('prefers where words begin', () => {
    expect(names('st', 'Last tweets', 'Go to Stores', 'Stop')).toEqual(['Stop', 'Go to Stores', 'Last tweets']);
  });

  it('shows all in their order before anything is typed', () => {
    expect(names(' ', 'b', 'a')).toEqual(['b', 'a']);
  });

  it('is not led astray by signs of patterns', () => expect(names('.*(', 'Stop')).toEqual([]));
});
