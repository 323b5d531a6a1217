import { useEffect, useRef } from 'react';
import { useCommands } from '../frame/use-commands.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useConsole } from '../state/console-store.ts';
import { fileOfPath, wishFiles } from '../state/file-wish.ts';
import { usePreferences } from '../state/preferences.ts';
import type { DesktopBridge } from './bridge.ts';
import { menuCommands } from './menu-commands.ts';

/** Keeps the native menu what the command palette is, and does what the desktop wishes. Shows nothing itself. */
export function DesktopLink({ bridge }: { readonly bridge: DesktopBridge }) {
  const commands = useCommands();
  const { language } = useLocale();
  const theme = usePreferences((preferences) => preferences.theme);
  const latest = useRef(commands);
  latest.current = commands;

  const offer = JSON.stringify({ commands: menuCommands(commands), language, theme });
  useEffect(() => {
    void bridge.ask('desktop.offer', JSON.parse(offer));
  }, [bridge, offer]);

  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.kind === 'go') location.hash = event.place;
        if (event.kind === 'run') latest.current.find(({ id }) => id === event.command)?.run();
        if (event.kind === 'files') wishFiles(event.paths.map(fileOfPath));
        if (event.kind === 'notice') useConsole.setState({ notice: event.error });
      }),
    [bridge],
  );
  return null;
}
