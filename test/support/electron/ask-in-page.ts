import type { Page } from 'playwright-core';
import type { ParsedInput, RequestData, RequestInput, RequestName } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';

/** A request over the page's own bridge, as the console would send it. @throws what it is refused with */
export async function askInPage<Name extends RequestName>(
  page: Page,
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestData<Name>> {
  const result = await page.evaluate(
    (asked) =>
      new Promise((resolve) => {
        const id = 500_000 + Math.floor(performance.now() * 1_000);
        const stop = window.tweetscope?.onFrame((frame) => {
          if (frame.kind !== 'result' || frame.id !== id) return;
          stop?.();
          resolve(frame.result);
        });
        window.tweetscope?.send({ kind: 'request', id, name: asked.name, input: asked.input as ParsedInput<Name> });
      }),
    { name, input: input as unknown },
  );
  const { ok, ...rest } = result as Result<RequestData<Name>>;
  if (!ok) throw new Error(JSON.stringify(rest));
  return (rest as { readonly data: RequestData<Name> }).data;
}
