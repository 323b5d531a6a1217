import { type Started, startTweetscope } from './run-tweetscope.ts';

const START_TIMEOUT_MS = 90_000;

/** The real application, as `tweetscope serve` starts it, with the address it printed. */
export async function serveConsole(
  dataFolder: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: Started; readonly address: string }> {
  const app = startTweetscope(['serve', '--no-open', '--data', dataFolder, ...more], env);
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const [address] = /http:\S+/.exec(app.stdout()) ?? [];
    if (address !== undefined) return { app, address };
    if (app.process.exitCode !== null || Date.now() > deadlineMs) {
      app.process.kill('SIGKILL');
      throw new Error(`tweetscope serve printed no address: ${(await app.finished).stderr}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
