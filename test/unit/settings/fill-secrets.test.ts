import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemorySecretStore } from '../../../src-main/adapters/secrets/memory-secret-store.ts';
import { openSecretStore } from '../../../src-main/open-secret-store.ts';
import { fillSecrets, SECRET_PATHS } from '../../../src-main/settings/fill-secrets.ts';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

const settingsWith = (flags: Record<string, unknown> = {}) =>
  loadSettings({ flags: { data: folder.path, ...flags }, env: {} });

it('fills what no variable or flag gives, the own secret of the profile first', async () => {
  const store = new MemorySecretStore();
  await store.write('kafka.saslPassword', 'shared');
  await store.write('local/kafka.saslPassword', 'of local');
  await store.write('cassandra.password', 'overruled');
  await store.write('elasticsearch.apiKey', 'a key');
  const local = await fillSecrets(settingsWith({ profile: 'local', 'cassandra.password': 'by flag' }), store);
  expect(local.kafka.saslPassword).toBe('of local');
  expect(local.cassandra.password).toBe('by flag');
  expect(local.elasticsearch).toMatchObject({ apiKey: 'a key', password: '', url: 'http://localhost:9200' });
  expect((await fillSecrets(settingsWith(), store)).kafka.saslPassword).toBe('shared');
});

it('knows the secrets of the declaration, and leaves the settings it was given without', async () => {
  expect(SECRET_PATHS).toEqual(
    expect.arrayContaining(['kafka.saslPassword', 'elasticsearch.apiKey', 'cassandra.password']),
  );
  const store = new MemorySecretStore();
  await store.write('kafka.saslPassword', 'canary');
  const given = settingsWith();
  await fillSecrets(given, store);
  expect(inspect(given, { depth: 9 })).not.toContain('canary');
});

it('opens the store the settings ask for', async () => {
  const placeOf = async (kind: string, env: Record<string, string> = {}) =>
    (await openSecretStore(settingsWith({ 'secrets.kind': kind }), env).describe()).place;
  expect(await placeOf('automatic')).toBe('memory');
  expect(await placeOf('memory')).toBe('memory');
  expect(await placeOf('environment')).toBe('environment');
  expect(await placeOf('file')).toBe('file');
  expect(await placeOf('vault', { VAULT_TOKEN: 'x' })).toBe('vault');
  expect(await placeOf('vault', { VAULT_ROLE_ID: 'x', VAULT_SECRET_ID: 'y' })).toBe('vault');
  await expect(placeOf('vault', { VAULT_ROLE_ID: 'x' })).rejects.toMatchObject({ code: 'SECRETS_REFUSED' });
});
