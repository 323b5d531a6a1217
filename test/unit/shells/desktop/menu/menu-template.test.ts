import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import type { MenuCommand } from '#shared/contract/desktop.ts';
import { DESKTOP_WORDS } from '../../../../../src-main/shells/desktop/menu/desktop-words.ts';
import { type MenuActions, menuTemplate } from '../../../../../src-main/shells/desktop/menu/menu-template.ts';

const COMMANDS: readonly MenuCommand[] = [
  { id: 'view/flow', name: 'Go to Flow', group: 'views' },
  { id: 'pause', name: 'Pause the pipeline', group: 'pipeline' },
  { id: 'feed', name: 'Hold the feed', group: 'feed' },
  { id: 'rate/100', name: '100 a second', group: 'rate' },
  { id: 'prefer/dark', name: 'Theme: Dark', group: 'preferences' },
  { id: 'help', name: 'Keyboard shortcuts', group: 'page' },
];

function actions(): MenuActions {
  const nothing = vi.fn();
  return {
    run: vi.fn(),
    openFile: nothing,
    backToSimulator: nothing,
    openFolder: nothing,
    copyDiagnostics: nothing,
    lookForUpdates: nothing,
    notify: nothing,
    quit: nothing,
  };
}

function draw(platform: NodeJS.Platform, commands = COMMANDS, of = actions()) {
  const situation = { platform, words: DESKTOP_WORDS.en, commands, notifies: true, isReplaying: false };
  return menuTemplate(situation, of);
}

function labels(items: readonly MenuItemConstructorOptions[]): readonly string[] {
  return items.flatMap(({ label, role, submenu }) => [
    label ?? role ?? '',
    ...labels((submenu ?? []) as MenuItemConstructorOptions[]),
  ]);
}

it.each(['linux', 'win32', 'darwin'] as const)('has every command of the console on %s', (platform) => {
  const all = labels(draw(platform));
  for (const { name } of COMMANDS) expect(all).toContain(name);
});

it('quits where each platform looks for it', () => {
  expect(labels(draw('linux'))).toContain('Quit Tweetscope');
  const mac = draw('darwin');
  expect(labels(mac)).not.toContain('Quit Tweetscope');
  expect(mac.map(({ role }) => role)).toEqual(expect.arrayContaining(['appMenu', 'windowMenu']));
});

it('runs a command by its id', () => {
  const of = actions();
  const pipeline = draw('linux', COMMANDS, of).find(({ label }) => label === 'Pipeline');
  const items = (pipeline?.submenu ?? []) as MenuItemConstructorOptions[];
  for (const { label, click } of items) if (label === 'Pause the pipeline') (click as () => void)();
  expect(of.run).toHaveBeenCalledWith('pause');
});

it('stands without a page', () => {
  const tops = draw('linux', []).map(({ label }) => label);
  expect(tops).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
});

it('speaks French', () => {
  expect(Object.keys(DESKTOP_WORDS.fr)).toEqual(Object.keys(DESKTOP_WORDS.en));
});
