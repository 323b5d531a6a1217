import { beforeAll, expect, it } from 'vitest';
import { askInPage } from '../support/electron/ask-in-page.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

interface Signs {
  readonly badges: number[];
  readonly notes: string[];
  readonly tips: string[];
}

/**
 * What the app shows outside its window. A display of tests has neither a dock nor a place for a tray: what the app hands
 * to the system is looked at, at the last call before it.
 */
describeDesktop('what the app shows outside its window', () => {
  const used = useDesktop();
  let desktop: Desktop;
  let signs: { jsonValue(): Promise<Signs> };

  beforeAll(async () => {
    desktop = await used.open(['--rate', '100']);
    await desktop.console.reaches('Running');
    signs = await desktop.app.evaluateHandle(({ app, Notification, Tray }) => {
      const seen: Signs = { badges: [], notes: [], tips: [] };
      app.setBadgeCount = (count) => {
        seen.badges.push(count ?? 0);
        return true;
      };
      Notification.prototype.show = function show(this: Electron.Notification) {
        seen.notes.push(this.title);
      };
      Tray.prototype.setToolTip = (tip) => void seen.tips.push(tip);
      return seen;
    });
  });
  const seen = async () => signs.jsonValue();

  it('counts what waits on the badge from a hundred on, and takes it off again', async () => {
    await askInPage(desktop.page, 'consumer.pause', {});
    await expect.poll(async () => (await seen()).badges.at(-1) ?? 0, { timeout: 20_000 }).toBeGreaterThan(100);
    await askInPage(desktop.page, 'consumer.resume', {});
    await expect.poll(async () => (await seen()).badges.at(-1), { timeout: 20_000 }).toBe(0);
  });

  it('says state, rate and lag at the tray', async () => {
    await expect
      .poll(async () => (await seen()).tips.at(-1), { timeout: 20_000 })
      .toMatch(/^Tweetscope: Running · \d+\/s · \d+ behind$/);
    await askInPage(desktop.page, 'pipeline.pause', {});
    await expect.poll(async () => (await seen()).tips.at(-1), { timeout: 20_000 }).toMatch(/^Tweetscope: Paused/);
    // What moves for ever keeps a core busy: a paused pipeline costs next to nothing only while nothing does.
    const restless = () =>
      desktop.page.evaluate(() =>
        document
          .getAnimations()
          .filter(
            (one) => one.playState === 'running' && one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
          )
          .map((one) => (one as CSSAnimation).animationName),
      );
    await expect.poll(restless, { timeout: 10_000 }).toEqual([]);
    await askInPage(desktop.page, 'pipeline.resume', {});
  });

  it('tells a fault that lasts, and its end', async () => {
    await askInPage(desktop.page, 'rehearsal.start', { fault: 'index-down', seconds: 10 });
    await expect
      .poll(async () => (await seen()).notes, { timeout: 40_000 })
      .toEqual([expect.stringMatching(/ is down$/), expect.stringMatching(/ is back$/)]);
  });
});
