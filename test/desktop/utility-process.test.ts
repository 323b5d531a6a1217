import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { describeDesktop } from '../support/electron/desktop.ts';
import { enginePid } from '../support/electron/engine-pid.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { lastJson, runTweetscope } from '../support/run-tweetscope.ts';

const ROOT = join(import.meta.dirname, '../..');
const RELAY = join(import.meta.dirname, '../support/electron/engine-relay.cjs');
/** No Node is named: then main takes a utility process of Electron. */
const NO_NODE = { TWEETSCOPE_NODE: '' };

/** The built app whose engine is a relay to the real one, for an Electron that has a Node too old for it. */
describeDesktop('the engine in a utility process', () => {
  const used = useDesktop();
  const app = join(used.folder, 'app');
  const data = join(used.folder, 'data');

  const instruct = (exits?: number) => {
    const engine = join(app, 'out/main/engine-itself.cjs');
    writeFileSync(join(app, 'out/main/relay.json'), JSON.stringify({ node: process.execPath, engine, exits }));
  };
  const open = () => used.open(['--rate', '20'], NO_NODE, data, app);
  const log = () => readFileSync(join(data, 'logs/desktop.log'), 'utf8');

  beforeAll(async () => {
    mkdirSync(app);
    cpSync(join(ROOT, 'package.json'), join(app, 'package.json'));
    cpSync(join(ROOT, 'out'), join(app, 'out'), { recursive: true });
    for (const name of ['resources', 'node_modules']) symlinkSync(join(ROOT, name), join(app, name));
    renameSync(join(app, 'out/main/engine-process.cjs'), join(app, 'out/main/engine-itself.cjs'));
    cpSync(RELAY, join(app, 'out/main/engine-process.cjs'));
  });
  afterEach(used.end);

  it('carries order, requests and events; comes back after a kill; drains when the app is quit', async () => {
    instruct();
    const { app: electron, console: view, page, process: main } = await open();
    await view.tweets.first().waitFor();
    await view.reaches('Running');
    const pid = enginePid(main.pid ?? 0) ?? 0;
    const known = await electron.evaluate(({ app: running }) =>
      running.getAppMetrics().map(({ pid: id, type, name }) => ({ id, type, name })),
    );
    expect(known).toContainEqual({ id: pid, type: 'Utility', name: 'Tweetscope engine' });
    await view.button('100/s').click();
    await view.until(
      () => view.measuredRate(),
      (rate) => Math.abs(rate - 100) <= 30,
    );

    process.kill(pid, 'SIGKILL');
    await page.getByRole('alert').filter({ hasText: 'is being started again' }).waitFor();
    await expect.poll(() => enginePid(main.pid ?? 0)).toSatisfy((now) => now !== null && now !== pid);
    await view.reaches('Running');
    await view.until(
      () => view.measuredRate(),
      (rate) => Math.abs(rate - 100) <= 30,
    );
    const notes = readdirSync(join(data, 'desktop/crashes')).filter((name) => name.endsWith('-engine.json'));
    const how = notes.map((name) => JSON.parse(readFileSync(join(data, 'desktop/crashes', name), 'utf8')).how);
    // Electron tells the signal's number, or 0 where it first heard that the line was cut.
    expect(how.at(-1)).toMatch(/^exit code [09]$/);

    await used.end();
    expect(main.exitCode).toBe(0);
    const checked = await runTweetscope(['reconcile', '--data', data, '--json']);
    expect(lastJson(checked)).toMatchObject({ agrees: true });
  });

  it('is tried ever more slowly while it dies at once, and taken when it lives', async () => {
    instruct(7);
    const { console: view } = await open();
    const waits = () => [...log().matchAll(/"how":"exit code 7".*?"restartInMs":(\d+)/g)].map(([, ms]) => Number(ms));
    await expect.poll(waits, { timeout: 30_000 }).toEqual(expect.arrayContaining([100, 200, 400, 800]));
    expect(waits()).toEqual([100, 200, 400, 800, 1_600, 3_200].slice(0, waits().length));
    instruct();
    await view.reaches('Running');
  });

  it('is ended at once when it has only begun', async () => {
    const { app: electron, process: main, page } = await open();
    await expect.poll(() => enginePid(main.pid ?? 0)).not.toBeNull();
    await page.evaluate(() => document.readyState);
    const askedMs = Date.now();
    await electron.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
    await used.end();
    // Lost on the way, the wish would be answered by the kill after 40 s.
    expect(Date.now() - askedMs).toBeLessThan(30_000);
  });
});
