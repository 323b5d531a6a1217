import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resolveSettings } from '#shared/settings/resolve-settings.ts';
import { type Declaration, environmentLayer, flagLayer } from '#shared/settings/setting-layer.ts';

const declaration: Declaration = {
  'api.key': {
    form: { control: 'text', mayBeEmpty: false },
    schema: z.string().min(20),
    allowed: 'a key of at least 20 characters',
    fromText: (text) => text,
    description: 'Key.',
    default: 'x'.repeat(20),
    example: 'y'.repeat(20),
    secret: true,
  },
};

describe('resolveSettings', () => {
  it('never shows the value of a secret', () => {
    const layer = environmentLayer(declaration, { TWEETSCOPE_API_KEY: 'hunter2' });
    let thrown: unknown;
    try {
      resolveSettings(declaration, [layer], () => ({}));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'SETTING_INVALID', message: expect.stringContaining('••••••') });
    expect(JSON.stringify(thrown) + String(thrown) + (thrown as Error).stack).not.toContain('hunter2');
  });

  it('checks overruled values too', () => {
    const layers = [
      environmentLayer(declaration, { TWEETSCOPE_API_KEY: 'short' }),
      flagLayer(declaration, { 'api.key': 'z'.repeat(20) }),
    ];
    expect(() => resolveSettings(declaration, layers, () => ({}))).toThrow('TWEETSCOPE_API_KEY');
  });
});
