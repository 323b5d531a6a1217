import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environmentName } from '#shared/settings/setting-names.ts';
import { EnvironmentSecretStore } from '../../src-main/adapters/secrets/environment-secret-store.ts';
import { FileSecretStore } from '../../src-main/adapters/secrets/file-secret-store.ts';
import { MemorySecretStore } from '../../src-main/adapters/secrets/memory-secret-store.ts';
import type { VaultLogin } from '../../src-main/adapters/secrets/vault-client.ts';
import { VaultSecretStore } from '../../src-main/adapters/secrets/vault-secret-store.ts';
import { answerErrand, ErrandLine } from '../../src-main/shells/desktop/engine/errand-line.ts';
import { keychainOver } from '../../src-main/shells/desktop/engine/main-services.ts';
import { Keychain } from '../../src-main/shells/desktop/secrets/keychain.ts';
import { testCipher } from '../support/electron/test-cipher.ts';
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

secretStoreSuite('the keychain, over the line from the engine to main', async (secrets) => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'secrets.json');
  const keychain = new Keychain({
    file,
    choose: async () => ({ cipher: testCipher() }),
    onUnreadable: () => undefined,
  });
  for (const [name, secret] of Object.entries(secrets)) await keychain.write(name, secret);
  const line: ErrandLine = new ErrandLine(async (message) => {
    if (message.kind !== 'errand') return;
    const handlers = {
      'secrets.describe': () => keychain.describe(),
      'secrets.read': ({ name }: { readonly name: string }) => keychain.read(name),
      'secrets.write': ({ name, secret }: { readonly name: string; readonly secret: string }) =>
        keychain.write(name, secret),
      'secrets.forget': ({ name }: { readonly name: string }) => keychain.write(name, ''),
      'pdf.print': async () => null,
    };
    const result = await answerErrand(handlers, structuredClone(message.errand));
    line.receive({ kind: 'errandDone', id: message.id, result: structuredClone(result) });
  });
  return { store: keychainOver(line.run), dispose: async () => folder.dispose() };
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
