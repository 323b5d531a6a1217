import type { SecretStore } from '#engine/ports/secret-store.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { EnvironmentSecretStore } from './adapters/secrets/environment-secret-store.ts';
import { FileSecretStore } from './adapters/secrets/file-secret-store.ts';
import { MemorySecretStore } from './adapters/secrets/memory-secret-store.ts';
import type { VaultLogin } from './adapters/secrets/vault-client.ts';
import { VaultSecretStore } from './adapters/secrets/vault-secret-store.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The store the settings ask for. What logs in to it cannot lie in it: Vault's token or role comes from the environment.
 * @param keychain what a shell offers where the kind is automatic, for example the keychain of the desktop
 * @throws SECRETS_REFUSED where nothing says how to log in to Vault
 */
export function openSecretStore(
  { secrets, vault }: Pick<Settings, 'secrets' | 'vault'>,
  env: Environment,
  keychain: () => SecretStore = () => new MemorySecretStore(),
): SecretStore {
  switch (secrets.kind) {
    case 'automatic':
      return keychain();
    case 'memory':
      return new MemorySecretStore();
    case 'environment':
      return new EnvironmentSecretStore(env);
    case 'file':
      return new FileSecretStore(secrets.folder);
    case 'vault':
      return new VaultSecretStore(vault, vaultLogin(env));
  }
}

/** The names Vault's own tools use, where they have one. */
function vaultLogin({ VAULT_TOKEN, VAULT_ROLE_ID, VAULT_SECRET_ID }: Environment): VaultLogin {
  if (VAULT_TOKEN) return { kind: 'token', token: VAULT_TOKEN };
  if (VAULT_ROLE_ID && VAULT_SECRET_ID) return { kind: 'app-role', roleId: VAULT_ROLE_ID, secretId: VAULT_SECRET_ID };
  throw new TweetscopeError('SECRETS_REFUSED', 'nothing says how to log in to Vault', {
    hint: 'Set VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID, before the start.',
  });
}
