import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environmentName } from '#shared/settings/setting-names.ts';
import { EnvironmentSecretStore } from '../../src-main/adapters/secrets/environment-secret-store.ts';
import { FileSecretStore } from '../../src-main/adapters/secrets/file-secret-store.ts';
import { MemorySecretStore } from '../../src-main/adapters/secrets/memory-secret-store.ts';
import type { VaultLogin } from '../../src-main/adapters/secrets/vault-client.ts';
import { VaultSecretStore } from '../../src-main/adapters/secrets/vault-secret-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startVaultStandIn, type VaultStandIn } from '../support/vault/vault-stand-in.ts';
import { secretStoreSuite } from './secret-store-suite.ts';

secretStoreSuite('memory', async (secrets) => {
  const store = new MemorySecretStore();
  for (const [name, secret] of Object.entries(secrets)) await store.write(name, secret);
  return { store, dispose: async () => undefined };
});

secretStoreSuite('environment', async (secrets) => {
  const env = Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [environmentName(name), secret]));
  return { store: new EnvironmentSecretStore(env), dispose: async () => undefined };
});

secretStoreSuite('mounted files', async (secrets) => {
  const folder = temporaryFolder();
  for (const [name, secret] of Object.entries(secrets)) {
    const file = join(folder.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${secret}\n`);
  }
  return { store: new FileSecretStore(folder.path), dispose: async () => folder.dispose() };
});

const ofVault = (login: (vault: VaultStandIn) => VaultLogin) => async (secrets: Readonly<Record<string, string>>) => {
  const vault = await startVaultStandIn();
  vault.put(secrets);
  const place = { address: vault.address, namespace: '', mount: 'secret', path: 'tweetscope', timeoutMs: 5_000 };
  return { store: new VaultSecretStore(place, login(vault)), dispose: () => vault.dispose() };
};
secretStoreSuite(
  'Vault with a token',
  ofVault(({ token }) => ({ kind: 'token', token })),
);
secretStoreSuite(
  'Vault with an AppRole',
  ofVault(({ roleId, secretId }) => ({ kind: 'app-role', roleId, secretId })),
);
