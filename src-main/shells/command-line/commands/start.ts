import type { Settings } from '#shared/settings/settings.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { printable } from '../format/printable.ts';
import { SERVE_SETTINGS, serve } from './serve.ts';

export const addStart: AddCommand = (parent, context) =>
  defineCommand(parent, context, {
    usage: 'start',
    description: 'Open the console, in a desktop window or else the browser. What `npm start` runs.',
    settings: SERVE_SETTINGS,
    options: (command) =>
      command
        .option('--no-open', 'do not open the browser')
        .option('--no-sandbox', 'let the window run without its sandbox, as it must for root'),
    examples: ['start', 'start --port 8080', 'start --rate 20 --scenario breaking-news'],
    notes: 'The desktop window needs a display and Electron, which is looked for, for at most 10 s.',
    run: (settings, { sandbox }: { readonly sandbox: boolean }) => start(context, settings, sandbox),
  });

async function start(context: CommandContext, settings: Settings, isSandboxed: boolean): Promise<number> {
  const { io, services } = context;
  const desktop = await services.findDesktop(io.env, isSandboxed);
  const end =
    desktop.kind === 'none'
      ? { kind: 'failed' as const, why: desktop.why }
      : await services.openDesktop(desktop, settings, io, isSandboxed);
  if (end.kind === 'closed') return end.exitCode;
  await io.err.write(`No desktop window: ${printable(end.why)}. Using the browser.\n`);
  return serve(context, settings, 'tweetscope start');
}
