import { expect, it } from 'vitest';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { sessionAbout } from '../../../src-main/settings/session-about.ts';

it('tells every setting but the secret ones, and hides a secret that stands in another setting', () => {
  const settings = loadSettings({
    flags: {
      data: '/home/somebody/data',
      'kafka.saslPassword': 'canary-secret-1',
      'elasticsearch.password': 'canary-secret-2',
      'elasticsearch.username': 'canary-secret-2',
      'kafka.clientId': 'canary-open-1',
    },
    env: {},
    file: undefined,
  });
  const { settings: told, redact } = sessionAbout(settings);
  const text = JSON.stringify(told);
  expect(text).toContain('canary-open-1');
  expect(text).not.toContain('canary-secret');
  expect(text).not.toContain('somebody');
  expect(told['elasticsearch.username']).toBe('•••');
  expect(redact('refused: canary-secret-1')).toBe('refused: •••');
  for (const [path, { secret }] of Object.entries<Setting>(SETTINGS))
    if (secret) expect(told).not.toHaveProperty([path]);
});
