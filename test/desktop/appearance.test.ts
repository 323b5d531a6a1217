import AxeBuilder from '@axe-core/playwright';
import { beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { chooseInMenu, menuLabels } from '../support/electron/menu.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { goTo, openView, viewsOf } from '../support/real-console.ts';
import { keepScreenshot } from '../support/screenshots.ts';

/** By eye and by axe: every view, and the desktop's own cards and menu, in both languages, themes and sizes. */
describeDesktop('how the desktop looks', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await used.open(['--rate', '20']);
    await desktop.console.tweets.first().waitFor();
  });

  const resize = async (width: number, height: number) => {
    await desktop.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
      { width, height },
    );
    await desktop.page.waitForFunction((wished) => innerWidth <= wished, width);
  };
  const choose = async (...ways: readonly string[]) => {
    for (const way of ways) {
      await desktop.console.until(
        () => menuLabels(desktop.app),
        (labels) => labels.includes(way),
      );
      await chooseInMenu(desktop.app, way);
    }
  };

  /** What sticks out of the view that is open, and what axe has against it. */
  const problemsHere = async (where: string): Promise<readonly string[]> => {
    const over = await desktop.console.overflow();
    // An Electron opens no page for axe to run in.
    const { violations } = await new AxeBuilder({ page: desktop.page }).setLegacyMode(true).analyze();
    return [
      ...(over > 0 ? [`${where}: ${over} px too wide`] : []),
      ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ];
  };

  async function lookEverywhere(look: string, words: { readonly app: string; readonly memory: RegExp }) {
    const { page } = desktop;
    const problems: string[] = [];
    for (const place of await viewsOf(page)) {
      await openView(page, place);
      problems.push(...(await problemsHere(place.id)));
      if (place.id === 'flow') await keepScreenshot(page, `desktop-flow-${look}`);
    }
    await goTo(page, '#/settings?section=desktop');
    await page.getByRole('heading', { name: words.app, level: 2 }).waitFor();
    problems.push(...(await problemsHere('this app')));
    await keepScreenshot(page, `desktop-settings-${look}`);
    await goTo(page, '#/settings?section=secrets');
    await page.getByText(words.memory).waitFor();
    problems.push(...(await problemsHere('secrets')));
    return problems;
  }

  it('says everything to everyone in each view, in English and light', async () => {
    await resize(1280, 800);
    await choose('View > Theme: Light');
    await desktop.page.locator('html[lang=en][data-theme=light]').waitFor();
    expect(await lookEverywhere('light', { app: 'This app', memory: /passwords are in memory/ })).toEqual([]);
  });

  it('says it in French, in the dark and in the smallest window', async () => {
    await choose('View > Theme: Dark', 'View > Language: Français');
    await resize(900, 700);
    await desktop.page.locator('html[lang=fr][data-theme=dark]').waitFor();
    const words = { app: 'Cette application', memory: /restent en mémoire|sont en mémoire/ };
    expect(await lookEverywhere('dark-fr', words)).toEqual([]);
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

  it('is as it was left at the next start', async () => {
    desktop = await used.open(['--rate', '20']);
    await desktop.page.locator('html[lang=fr][data-theme=dark]').waitFor();
    const [width] =
      (await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())) ?? [];
    expect(width).toBe(900);
  });
});
