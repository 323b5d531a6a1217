import { checkSecretName, type SecretStore } from '#engine/ports/secret-store.ts';
import type { SecretHome } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { environmentName } from '#shared/settings/setting-names.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets as `TWEETSCOPE_…` variables, the same for every profile. Only read: an environment is set before the start. */
export class EnvironmentSecretStore implements SecretStore {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  async describe(): Promise<SecretHome> {
    return { place: 'environment', isWritable: false, where: '', instead: null };
  }

  async read(name: string): Promise<string | null> {
    checkSecretName(name);
    return name.includes('/') ? null : this.#env[environmentName(name)] || null;
  }

  async write(name: string): Promise<void> {
    checkSecretName(name);
    throw readOnly(name);
  }

  async forget(name: string): Promise<void> {
    checkSecretName(name);
    throw readOnly(name);
  }

  async close(): Promise<void> {}
}

function readOnly(name: string): TweetscopeError {
  const variable = environmentName(name.slice(name.indexOf('/') + 1));
  return new TweetscopeError('SECRETS_READ_ONLY', `${name} comes from the environment`, {
    hint: `Set or unset ${variable}, then start Tweetscope again.`,
  });
}
