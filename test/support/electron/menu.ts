import type { ElectronApplication } from 'playwright-core';

/** The labels of the native menu, each with its way: `Pipeline > Rate > …`. */
export function menuLabels(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => {
    const labelsOf = (menu: Electron.Menu | null | undefined, way: string): string[] =>
      (menu?.items ?? []).flatMap((item) => [way + item.label, ...labelsOf(item.submenu, `${way}${item.label} > `)]);
    return labelsOf(Menu.getApplicationMenu(), '');
  });
}

/** Chooses an item as a click would. @param way `Pipeline > Pause the pipeline` */
export function chooseInMenu(app: ElectronApplication, way: string): Promise<void> {
  return app.evaluate(({ Menu }, labels) => {
    let menu: Electron.Menu | null | undefined = Menu.getApplicationMenu();
    let item: Electron.MenuItem | undefined;
    for (const label of labels) {
      item = menu?.items.find((one) => one.label === label);
      menu = item?.submenu;
    }
    if (item === undefined) throw new Error(`the menu has no ${labels.join(' > ')}`);
    item.click();
  }, way.split(' > '));
}
