import { setting } from './setting.ts';
import { integer, oneOf, optionalText, text } from './setting-kinds.ts';

export const SECRET_KINDS = ['automatic', 'memory', 'environment', 'file', 'vault'] as const;

/** Where passwords and keys are kept. How to log in to Vault is told by its own variables: docs/secrets.md. */
export const SECRETS_SETTINGS = {
  'secrets.kind': setting(oneOf(SECRET_KINDS), {
    description:
      "Where passwords and keys are kept: automatic takes the system's keychain in the desktop app, else memory, until the program ends.",
    default: 'automatic',
    example: 'vault',
    isShared: true,
  }),
  'secrets.folder': setting(text('the path of a folder'), {
    description: 'Folder with one file per secret, named by the path of its setting; for the kind file.',
    default: '/run/secrets',
    example: '/run/secrets/tweetscope',
    isShared: true,
  }),
  'vault.address': setting(text('an http or https address without name and password', /^https?:\/\/[^\s@]+$/), {
    description: 'Where HashiCorp Vault answers; for the kind vault.',
    default: 'http://127.0.0.1:8200',
    example: 'https://vault.example.org:8200',
    isShared: true,
  }),
  'vault.namespace': setting(optionalText('a namespace'), {
    description: 'Namespace of Vault Enterprise.',
    default: '',
    example: 'team-a',
    isShared: true,
  }),
  'vault.mount': setting(text('letters, digits, "_", "-" and "/"', /^[\w-]+(\/[\w-]+)*$/), {
    description: 'Mount of the key-value engine, version 2.',
    default: 'secret',
    example: 'kv',
    isShared: true,
  }),
  'vault.path': setting(text('letters, digits, "_", "-", "." and "/"', /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/), {
    description: 'Secret whose keys are named by the paths of settings.',
    default: 'tweetscope',
    example: 'teams/tweets/tweetscope',
    isShared: true,
  }),
  'vault.timeoutMs': setting(integer(100, 60_000), {
    description: 'How long to wait for an answer of Vault, in milliseconds.',
    default: 5_000,
    example: '10000',
    isShared: true,
  }),
} as const;
