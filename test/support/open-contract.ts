import type { RequestData, RequestInput, RequestName } from '#shared/contract/requests.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type Composition, compose } from '../../src-main/compose.ts';
import { loadSettings } from '../../src-main/settings/load-settings.ts';
import { hostContract } from '../../src-main/shells/contract-handlers.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface OpenContract {
  readonly composition: Composition;
  /** @throws the error of the result */
  ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestData<Name>>;
  dispose(): Promise<void>;
}

/** The contract on the embedded profile in a folder of its own; the simulator is silent unless `flags` say otherwise. */
export async function openContract(flags: Readonly<Record<string, unknown>> = {}): Promise<OpenContract> {
  const folder = temporaryFolder();
  const settings = loadSettings({ flags: { data: folder.path, 'source.rate': 0, ...flags }, env: {} });
  const composition = await compose(settings, { mode: 'own', what: 'a test' });
  const host = hostContract(composition);
  return {
    composition,
    async ask(name, input) {
      const result = await host.request(name, input);
      if (!result.ok) throw TweetscopeError.fromShape(result.error);
      return result.data as never;
    },
    async dispose() {
      await composition.close();
      folder.dispose();
    },
  };
}
