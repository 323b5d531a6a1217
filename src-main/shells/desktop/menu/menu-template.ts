import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/contract/desktop.ts';
import type { DesktopWords } from './desktop-words.ts';

/** What the menu can do besides the console's own commands. */
export interface MenuActions {
  readonly run: (command: string) => void;
  readonly openFile: () => void;
  readonly backToSimulator: () => void;
  readonly openFolder: (folder: 'data' | 'logs') => void;
  readonly copyDiagnostics: () => void;
  readonly lookForUpdates: () => void;
  readonly notify: (on: boolean) => void;
  readonly quit: () => void;
}

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly words: DesktopWords;
  /** As the console offers them; empty while no page is there. */
  readonly commands: readonly MenuCommand[];
  readonly notifies: boolean;
  readonly isReplaying: boolean;
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** The whole menu: the console's commands as it offers them now, and around them what each platform expects where. */
export function menuTemplate(situation: MenuSituation, actions: MenuActions): MenuItemConstructorOptions[] {
  const { platform, words, commands } = situation;
  const isMac = platform === 'darwin';
  const of = (group: MenuCommand['group']) =>
    commands.filter((one) => one.group === group).map(({ id, name }) => item(name, () => actions.run(id)));
  const menu = (label: string, ...submenu: MenuItemConstructorOptions[]) => ({ label, submenu });
  const pipeline = [...of('pipeline'), ...of('feed')];
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    menu(words.file, ...fileItems(situation, actions)),
    menu(
      words.edit,
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      LINE,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ),
    menu(
      words.view,
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.zoomReset },
      LINE,
      { role: 'togglefullscreen', label: words.fullScreen },
      { role: 'reload', label: words.reload },
      ...withLine(of('preferences')),
    ),
    ...(of('views').length > 0 ? [menu(words.views, ...of('views'))] : []),
    ...(pipeline.length > 0 ? [menu(words.pipeline, ...pipeline, ...rateMenu(words, of('rate')))] : []),
    isMac
      ? { role: 'windowMenu' }
      : menu(words.window, { role: 'minimize', label: words.minimize }, { role: 'close', label: words.close }),
    menu(
      words.help,
      ...of('page'),
      LINE,
      item(words.diagnostics, actions.copyDiagnostics),
      item(words.lookForUpdates, actions.lookForUpdates),
    ),
  ];
}

function fileItems({ platform, words, notifies, isReplaying }: MenuSituation, actions: MenuActions) {
  return [
    item(words.openFile, actions.openFile, 'CmdOrCtrl+O'),
    { ...item(words.simulator, actions.backToSimulator), enabled: isReplaying },
    LINE,
    item(words.dataFolder, () => actions.openFolder('data')),
    item(words.logFolder, () => actions.openFolder('logs')),
    LINE,
    { ...item(words.notifications, () => actions.notify(!notifies)), type: 'checkbox' as const, checked: notifies },
    ...(platform === 'darwin' ? [] : [LINE, item(words.quit, actions.quit, 'Ctrl+Q')]),
  ];
}

function rateMenu(words: DesktopWords, rates: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return rates.length === 0 ? [] : [LINE, { label: words.rate, submenu: rates }];
}

function withLine(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.length === 0 ? [] : [LINE, ...items];
}

function item(label: string, click: () => void, accelerator?: string): MenuItemConstructorOptions {
  return accelerator === undefined ? { label, click } : { label, click, accelerator };
}
