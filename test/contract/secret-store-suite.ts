import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '#engine/ports/secret-store.ts';
import { SECRET_PLACES } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export interface SecretStoreUnderTest {
  readonly store: SecretStore;
  dispose(): Promise<void>;
}

const SHARED = 'kafka.saslPassword';
const OF_A_PROFILE = 'paris/kafka.saslPassword';
const OTHER = 'elasticsearch.apiKey';
const CANARY = 'canary-7f3a "ключ" 🔑 \\ $';

/** What every store of secrets must do. `open` gives a fresh one that holds `secrets`. */
export function secretStoreSuite(
  name: string,
  open: (secrets: Readonly<Record<string, string>>) => Promise<SecretStoreUnderTest>,
): void {
  describe(`SecretStore: ${name}`, () => {
    let under: SecretStoreUnderTest;
    let store: SecretStore;
    beforeEach(async () => {
      under = await open({ [SHARED]: CANARY });
      store = under.store;
    });
    afterEach(async () => {
      await store.close();
      await under.dispose();
    });

    it('says where it keeps secrets', async () => {
      expect(SECRET_PLACES).toContain((await store.describe()).place);
    });

    it('reads a secret as it was given, and nothing where there is none', async () => {
      expect(await store.read(SHARED)).toBe(CANARY);
      expect(await store.read(OTHER)).toBeNull();
    });

    it("keeps a profile's secret apart from the one all share", async () => {
      expect(await store.read(OF_A_PROFILE)).toBeNull();
    });

    it('answers many readers at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => store.read(at % 2 ? SHARED : OTHER)));
      expect(answers).toEqual(Array.from({ length: 20 }, (_, at) => (at % 2 ? CANARY : null)));
    });

    it('writes and forgets where it says it can; else refuses and says what to change', async () => {
      const { isWritable } = await store.describe();
      const changes = [() => store.write(OTHER, CANARY), () => store.forget(SHARED)];
      if (!isWritable) {
        for (const change of changes) {
          const refusal = await change().catch((error: unknown) => error);
          expect(refusal).toMatchObject({ code: 'SECRETS_READ_ONLY', retryable: false });
          expect((refusal as TweetscopeError).hint).not.toBe('');
        }
        expect(await store.read(SHARED)).toBe(CANARY);
        return;
      }
      for (const change of changes) await change();
      await store.write(OF_A_PROFILE, 'its own');
      expect(await store.read(OTHER)).toBe(CANARY);
      expect(await store.read(SHARED)).toBeNull();
      expect(await store.read(OF_A_PROFILE)).toBe('its own');
      await store.write(OTHER, 'another');
      expect(await store.read(OTHER)).toBe('another');
      await store.write(OTHER, '');
      await store.forget(OTHER);
      expect(await store.read(OTHER)).toBeNull();
    });

    it.each(['', '../../etc/passwd', 'kafka', '/etc/shadow', 'a/b/c.d', 'kafka.saslPassword/..', '__proto__.x'])(
      'takes %j for no name',
      async (broken) => {
        for (const use of [store.read(broken), store.write(broken, CANARY), store.forget(broken)]) {
          await expect(use).rejects.toMatchObject({ code: 'SECRET_NAME_INVALID' });
        }
      },
    );

    it('shows no secret when it is printed, described or refuses', async () => {
      await store.read(SHARED);
      const refusals = [store.write('broken name', CANARY), store.write(OTHER, CANARY)].map((use) =>
        use.then(
          () => '',
          (error: unknown) => `${inspect(error, { depth: 9 })}${JSON.stringify(TweetscopeError.from(error).toShape())}`,
        ),
      );
      const home = JSON.stringify(await store.describe());
      const shown = [inspect(store, { depth: 9, showHidden: true }), JSON.stringify(store), home];
      for (const text of [...shown, ...(await Promise.all(refusals))]) expect(text).not.toContain('canary-7f3a');
    });

    it('closes twice', async () => {
      await store.close();
      await store.close();
    });
  });
}
