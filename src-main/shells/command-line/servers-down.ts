import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { AbsentServer } from '../../connection-test/absent-servers.ts';
import type { Services } from './context.ts';

/**
 * A part that does not answer, told as who starts servers needs it: every server that is not there, not only the one
 * that was asked first, and how to start it. Any other error stays.
 */
export async function withServersNamed(
  thrown: unknown,
  settings: Settings,
  { absentServers }: Pick<Services, 'absentServers'>,
): Promise<unknown> {
  if (!(thrown instanceof TweetscopeError)) return thrown;
  const { code, retryable, data } = thrown;
  if (code !== 'BROKER_UNAVAILABLE' && code !== 'STORE_UNAVAILABLE') return thrown;
  const absent = await absentServers(settings);
  if (absent.length === 0) return thrown;
  return new TweetscopeError(code, messageOf(absent), {
    cause: thrown,
    retryable,
    data,
    hint: hintOf(absent, settings),
  });
}

function messageOf(absent: readonly AbsentServer[]): string {
  const named = absent.map(({ name, address }) => `${name} at ${address}`);
  const last = named.at(-1) ?? '';
  return named.length === 1 ? `${last} does not answer` : `${named.slice(0, -1).join(', ')} and ${last} do not answer`;
}

function hintOf(absent: readonly AbsentServer[], { profile }: Settings): string {
  const them = absent.length === 1 ? 'it' : 'them';
  const start = absent.every(({ isHere }) => isHere)
    ? `Start ${them}: \`tweetscope stack up\` (Docker), or \`npm run stack\` in a checkout (Java).`
    : `Check that ${absent.length === 1 ? 'it runs' : 'they run'}, and the address in the settings.`;
  return `${start} \`tweetscope doctor --profile ${profile}\` asks each part; \`--profile embedded\` needs no server.`;
}
