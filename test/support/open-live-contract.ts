import type { EventName } from '#shared/contract/events.ts';
import type { RequestData, RequestInput, RequestName } from '#shared/contract/requests.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { LiveComposition } from '../../src-main/live-composition.ts';
import { loadSettings } from '../../src-main/settings/load-settings.ts';
import { hostLive } from '../../src-main/shells/contract-handlers.ts';
import type { ContractHost } from '../../src-main/shells/contract-host.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface OpenLive {
  readonly folder: string;
  readonly live: LiveComposition;
  readonly host: ContractHost;
  /** Everything the host told, as text: where no secret may be. */
  readonly told: readonly string[];
  /** @throws the error of the result */
  ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestData<Name>>;
  refusal(name: RequestName, input: unknown): Promise<TweetscopeError>;
  dispose(): Promise<void>;
}

interface Given {
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program whose settings can be changed, on the embedded profile in a folder of its own. */
export async function openLiveContract({ flags = {}, env = {} }: Given = {}): Promise<OpenLive> {
  const folder = temporaryFolder();
  const settings = loadSettings({ flags: { data: folder.path, ...flags }, env });
  const live = await LiveComposition.open(settings, { mode: 'own', what: 'a test', env });
  const host = hostLive(live);
  const told: string[] = [];
  host.subscribe((name: EventName, payload: unknown) => void told.push(JSON.stringify([name, payload])));
  const request = async (name: string, input: unknown) => {
    const result = await host.request(name, input);
    told.push(JSON.stringify(result));
    return result;
  };
  return {
    folder: folder.path,
    live,
    host,
    told,
    async ask(name, input) {
      const result = await request(name, input);
      if (!result.ok) throw TweetscopeError.fromShape(result.error);
      return result.data as never;
    },
    async refusal(name, input) {
      const result = await request(name, input);
      if (result.ok) throw new Error(`${name} was accepted`);
      return TweetscopeError.fromShape(result.error);
    },
    async dispose() {
      await live.close();
      folder.dispose();
    },
  };
}
