import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { readLink } from './read-link.ts';

/** What a launch asks for, by what stands behind the program's name. */
export interface LaunchArguments {
  /** By the path of the setting, as text. */
  readonly flags: Readonly<Record<string, string>>;
  readonly config: string | undefined;
  /** The first `tweetscope://` link, as a place in the console. */
  readonly place: string | null;
  /** Files to replay. */
  readonly files: readonly string[];
}

const FLAGS: Readonly<Record<string, string>> = { '--data': 'data', '--profile': 'profile', '--rate': 'source.rate' };
const FILE = /\.(ndjson|jsonl|json|csv|tsv)(\.gz)?$/i;

/**
 * Reads `--data DIR`, `--profile NAME`, `--rate RATE`, `--config FILE`, `--set NAME=VALUE`, links and files; also
 * `--data=DIR`. What is Chromium's own is passed over.
 * @throws USAGE where a value is missing
 */
export function readArguments(argv: readonly string[]): LaunchArguments {
  const flags: Record<string, string> = {};
  const files: string[] = [];
  let config: string | undefined;
  let place: string | null = null;
  for (let at = 0; at < argv.length; at++) {
    const [name = '', ...rest] = (argv[at] ?? '').split('=');
    const value = () => given(name, rest.length > 0 ? rest.join('=') : argv[++at]);
    const path = FLAGS[name];
    if (path !== undefined) flags[path] = value();
    else if (name === '--config') config = value();
    else if (name === '--set') {
      const [setting = '', ...words] = value().split('=');
      flags[setting] = words.join('=');
    } else if (name.startsWith('-')) continue;
    else if (readLink(argv[at] ?? '') !== null) place ??= readLink(argv[at] ?? '');
    else if (FILE.test(argv[at] ?? '')) files.push(argv[at] ?? '');
  }
  return { flags, config, place, files };
}

function given(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new TweetscopeError('USAGE', `${name} needs a value`);
  return value;
}
