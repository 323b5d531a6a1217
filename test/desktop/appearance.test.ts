import AxeBuilder from '@axe-core/playwright';
import { beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { chooseInMenu, menuLabels } from '../support/electron/menu.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { keepScreenshot } from '../support/screenshots.ts';

const VIEWS = ['flow', 'live', 'insights', 'topic', 'sessions', 'settings?section=desktop', 'settings?section=secrets'];

/** In the other language, in the dark, in the smallest window: the desktop's own pages and menu, by eye and by axe. */
describeDesktop('the desktop in French, dark and small', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await used.open(['--rate', '20']);
    await desktop.console.tweets.first().waitFor();
    await keepScreenshot(desktop.page, 'desktop-flow-light');
    await desktop.console.until(
      () => menuLabels(desktop.app),
      (labels) => labels.some((label) => label.endsWith('Theme: Dark')),
    );
    await chooseInMenu(desktop.app, 'View > Theme: Dark');
    await chooseInMenu(desktop.app, 'View > Language: Français');
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 700));
    await desktop.page.locator('html[lang=fr][data-theme=dark]').waitFor();
  });

  it('has its menu in French, and the system’s own widgets in the dark', async () => {
    await desktop.console.until(
      () => menuLabels(desktop.app),
      (labels) => labels.includes('Fichier > Rejouer un fichier de tweets…'),
    );
    expect(await menuLabels(desktop.app)).toEqual(
      expect.arrayContaining([
        'Affichage > Zoom avant',
        'Aide > Copier le diagnostic',
        'Aide > Chercher des mises à jour…',
      ]),
    );
    const isDark = () => desktop.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    await expect.poll(isDark).toBe(true);
  });

  it.each(VIEWS)('%s fits, and says everything to everyone', async (view) => {
    const { page } = desktop;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await page.getByRole('main').waitFor();
    if (view.includes('desktop')) await page.getByRole('heading', { name: 'Cette application' }).waitFor();
    if (view.includes('secrets')) await page.getByText(/restent en mémoire|sont en mémoire/).waitFor();
    await expect.poll(() => desktop.console.overflow()).toBeLessThanOrEqual(0);
    // An Electron opens no page for axe to run in.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    if (view === 'flow' || view.includes('desktop')) {
      await keepScreenshot(page, `desktop-${view.startsWith('settings') ? 'settings' : view}-dark-fr`);
    }
  });

  it('is as it was left at the next start', async () => {
    desktop = await used.open(['--rate', '20']);
    await desktop.page.locator('html[lang=fr][data-theme=dark]').waitFor();
    const [width] =
      (await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())) ?? [];
    expect(width).toBe(900);
  });
});
