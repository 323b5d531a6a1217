import type { Settings } from '#shared/settings/settings.ts';
import type { LiveComposition } from '../../../live-composition.ts';
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
    const live = await context.services.openLive(settings, { mode: 'own', what, env: context.io.env });
    try {
      await serveLive(context, live, interrupts);
    } finally {
      await live.close();
    }
  } finally {
    interrupts.close();
  }
  return interrupts.count > 1 ? EXIT.interruptedTwice : EXIT.fine;
}

async function serveLive({ io, services }: CommandContext, live: LiveComposition, interrupts: Interrupts) {
  const { engine, settings } = live.current;
  const web = await services.serveWeb(live);
  try {
    await engine.start();
    await io.out.write(`Tweetscope is at ${web.address}\n`);
    if (settings.web.open && !services.openBrowser(web.address, io.env)) {
      await io.err.write('No browser to open here: open the address above.\n');
    }
    await interrupts.first;
    await io.err.write('Stopping: finishing what is in flight. Ctrl+C again stops at once.\n');
    interrupts.second.then(() => live.abort()).catch(() => undefined);
    await live.stop();
  } finally {
    await web.close();
  }
}
