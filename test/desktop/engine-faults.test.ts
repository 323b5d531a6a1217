import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { enginePid } from '../support/electron/engine-pid.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';

const KILLS = 20;

describeDesktop('the engine below the desktop', () => {
  const used = useDesktop();
  afterEach(used.end);

  it(`is there again after each of ${KILLS} kills, as fast as it was, and nothing is lost`, async () => {
    const desktop = await used.open(['--rate', '200']);
    const { app, console: view, page } = desktop;
    const appPid = desktop.process.pid ?? 0;
    await view.tweets.first().waitFor();
    await view.button('100/s').click();
    await watchBanners(desktop);
    const backMs: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      // Ready for a second is what counts as healthy; younger ones wait longer for their next start.
      await delay(1_050);
      const pid = enginePid(appPid);
      if (pid === null) throw new Error('there is no engine');
      const before = await page.evaluate(() => performance.now());
      process.kill(pid, 'SIGKILL');
      backMs.push((await readyAgain(desktop, kill + 1)) - before);
    }
    console.log(
      `back after ${Math.round(median(backMs))} ms in the middle, ${Math.round(Math.max(...backMs))} ms at most`,
    );
    await view.reaches('Running');
    await view.until(
      () => view.measuredRate(),
      (rate) => Math.abs(rate - 100) <= 30,
    );
    expect(app.windows()).toHaveLength(1);
    // How fast it is on a quiet machine stands in docs/desktop.md; here only that no backoff holds it up.
    expect(Math.max(...backMs)).toBeLessThan(10_000);
    expect(readdirSync(join(used.folder, 'desktop/crashes')).filter((file) => file.includes('engine'))).toHaveLength(
      KILLS,
    );

    await view.button('Stop').click();
    await view.reaches('Stopped');
    await desktop.quit();
    const checked = await runTweetscope(['reconcile', '--data', used.folder, '--json']);
    expect(lastJson(checked)).toMatchObject({ agrees: true });
    expect(checked.code).toBe(0);
  });

  it('drains when the app is quit at full speed, and says so meanwhile', async () => {
    const desktop = await used.open(['--rate', 'max']);
    await desktop.console.tweets.first().waitFor();
    await watchBanners(desktop);
    const said = desktop.page.getByRole('alert').filter({ hasText: 'Tweetscope is closing.' }).waitFor();
    const [, quit] = await Promise.allSettled([said, desktop.quit()]);
    expect(quit.status).toBe('fulfilled');
    expect(desktop.process.exitCode).toBe(0);
    const rest = await runTweetscope(['run', '--count', '0', '--data', used.folder, '--json']);
    expect(rest.code).toBe(0);
    const checked = await runTweetscope(['reconcile', '--data', used.folder, '--json']);
    expect(lastJson(checked)).toMatchObject({ agrees: true });
  });

  it('is ended at once when it has only begun to open', async () => {
    const desktop = await used.open();
    await expect.poll(() => enginePid(desktop.process.pid ?? 0)).not.toBeNull();
    const { app } = desktop;
    await desktop.page.evaluate(() => document.readyState);
    const askedMs = Date.now();
    await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
    await desktop.quit();
    // Lost in the opening, the wish would be answered by the kill after 40 s.
    expect(Date.now() - askedMs).toBeLessThan(30_000);
  });

  it('says plainly that the command line has the data folder, and takes it when it is free', async () => {
    const other = startTweetscope(['run', '--data', used.folder, '--rate', '5']);
    await expect.poll(async () => (await runTweetscope(['lag', '--data', used.folder, '--json'])).code).toBe(0);
    await delay(1_500);
    const desktop = await used.open();
    const banner = desktop.page.getByRole('alert').filter({ hasText: 'The engine could not start.' });
    await banner.waitFor();
    expect(await banner.textContent()).toMatch(/is in use by tweetscope run \(process \d+/);
    other.process.kill('SIGINT');
    await other.finished;
    await banner.getByRole('button', { name: 'Try again' }).click();
    await desktop.console.reaches('Running');
    await desktop.console.tweets.first().waitFor();
  });
});

/** Notes in the page when the banner of a lost engine came and went. */
function watchBanners({ page }: Desktop): Promise<void> {
  return page.evaluate(() => {
    const record = { gone: 0, back: [] as number[] };
    Object.assign(window, { engineRecord: record });
    const isAway = () => document.body.textContent?.includes('is being started again') === true;
    let wasAway = false;
    new MutationObserver(() => {
      const away = isAway();
      if (away && !wasAway) record.gone += 1;
      if (!away && wasAway) record.back.push(performance.now());
      wasAway = away;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** @returns when the window had its engine back for the `count`th time, by the page's clock */
async function readyAgain({ page }: Desktop, count: number): Promise<number> {
  const handle = await page.waitForFunction((wanted) => {
    const record = (window as unknown as { engineRecord: { gone: number; back: number[] } }).engineRecord;
    return record.gone >= wanted && record.back.length >= wanted ? record.back[wanted - 1] : null;
  }, count);
  return (await handle.jsonValue()) ?? 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
