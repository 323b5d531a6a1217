import type { Settings } from '#shared/settings/settings.ts';
import type { Composition } from '../../../compose.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { Interrupts } from '../interrupts.ts';

export const SERVE_SETTINGS = [
  'web.port',
  'source.kind',
  'source.format',
  'source.rate',
  'simulator.scenario',
  'simulator.seed',
  'simulator.languages',
] as const;

export const addServe: AddCommand = (parent, context) =>
  defineCommand(parent, context, {
    usage: 'serve',
    description: 'Run the pipeline and serve the console on 127.0.0.1.',
    settings: SERVE_SETTINGS,
    options: (command) => command.option('--no-open', 'do not open the browser'),
    examples: ['serve', 'serve --port 8080 --no-open', 'serve --rate 50 --scenario product-launch'],
    notes: 'The address carries a one-time token. Ctrl+C stops producing, drains, commits and ends.',
    run: (settings) => serve(context, settings, 'tweetscope serve'),
  });

/** Serves until interrupted. @param what the program in words, for whoever finds the data folder taken */
export async function serve(context: CommandContext, settings: Settings, what: string): Promise<number> {
  const interrupts = new Interrupts(context.io);
  try {
    const composition = await context.services.compose(settings, { mode: 'own', what });
    try {
      await serveComposition(context, composition, interrupts);
    } finally {
      await composition.close();
    }
  } finally {
    interrupts.close();
  }
  return interrupts.count > 1 ? EXIT.interruptedTwice : EXIT.fine;
}

async function serveComposition(
  { io, services }: CommandContext,
  composition: Composition,
  interrupts: Interrupts,
): Promise<void> {
  const { engine, settings } = composition;
  const web = await services.serveWeb(composition);
  try {
    await engine.start();
    await io.out.write(`Tweetscope is at ${web.address}\n`);
    if (settings.web.open && !services.openBrowser(web.address, io.env)) {
      await io.err.write('No browser to open here: open the address above.\n');
    }
    await interrupts.first;
    await io.err.write('Stopping: finishing what is in flight. Ctrl+C again stops at once.\n');
    interrupts.second.then(() => engine.abort()).catch(() => undefined);
    await engine.stop();
  } finally {
    await web.close();
  }
}
