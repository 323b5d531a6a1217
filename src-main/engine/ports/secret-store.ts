import type { SecretHome } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/**
 * Keeps passwords and keys. A secret is named by the path of its setting (`kafka.saslPassword`), or by a profile and
 * the path (`paris/kafka.saslPassword`) where it is that profile's alone. An empty secret is none.
 */
export interface SecretStore {
  /** Where it keeps them, without a word of what. */
  describe(): Promise<SecretHome>;
  /** @returns null where there is none. @throws SECRETS_UNAVAILABLE, SECRETS_REFUSED, SECRET_NAME_INVALID */
  read(name: string): Promise<string | null>;
  /** @throws SECRETS_READ_ONLY with where to change it, and what `read` throws */
  write(name: string, secret: string): Promise<void>;
  /** Forgetting what is not there is fine. @throws as `write` */
  forget(name: string): Promise<void>;
  /** Idempotent. */
  close(): Promise<void>;
}

const NAME = /^(?:[a-z0-9][a-z0-9-]{0,39}\/)?[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/;

/** Names become paths and keys in other systems: nothing else may get there. @throws SECRET_NAME_INVALID */
export function checkSecretName(name: string): void {
  if (NAME.test(name)) return;
  throw new TweetscopeError('SECRET_NAME_INVALID', `${JSON.stringify(name.slice(0, 60))} is no name of a secret`);
}
