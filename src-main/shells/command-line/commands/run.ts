import { Metrics } from '#engine/observe/metrics.ts';
import { FAULTS } from '#shared/contract/rehearsal.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Composition } from '../../../compose.ts';
import { duration, wholeNumber } from '../arguments.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { Interrupts } from '../interrupts.ts';
import type { Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { type PlannedFault, plannedFaults, playFaults } from '../rehearsal-plan.ts';
import { reportFiles, writeReports } from '../report-files.ts';
import { runReport, runSummary } from '../run-report.ts';

interface RunOptions {
  readonly count?: number;
  readonly duration?: number;
  readonly json?: boolean;
  readonly rehearse?: readonly PlannedFault[];
  readonly report?: readonly string[];
}

export const addRun: AddCommand = (parent, context) =>
  defineCommand<RunOptions>(parent, context, {
    usage: 'run',
    description: 'Run the whole pipeline without a window.',
    settings: [
      'source.kind',
      'source.format',
      'source.rate',
      'simulator.scenario',
      'simulator.seed',
      'simulator.languages',
      'analyser.kind',
    ],
    options: (command) =>
      command
        .option('--count <n>', 'produce so many tweets, then end when all in the log is done', wholeNumber(0))
        .option('--duration <time>', 'stop after this time, as Ctrl+C would: 60s, 5m, 2h', duration)
        .option(
          '--rehearse <fault[@start][:length]>',
          'play a fault, for example index-down@30s:10s; may be repeated',
          plannedFaults,
        )
        .option('--report <file>', 'write a report of the session; may be repeated, format by the ending', reportFiles)
        .option('--json', 'print a report as JSON on the last line of standard output'),
    examples: [
      'run',
      'run --rate 500 --scenario breaking-news',
      'run --count 100000 --rate max --json',
      'run --source tweets.csv.gz --rate recorded',
      'run --duration 60s --rate 200 --rehearse index-down@10s:15s --rehearse burst@35s:5s',
      'run --count 5000 --rate max --report session.html --report session.pdf',
      'run --count 0                     # work through what an earlier run left',
    ],
    notes:
      'With --count, and at the end of a file, it ends when everything in the log is stored and committed, what an\n' +
      'earlier run left behind included. Ctrl+C stops producing, drains, commits and ends with 0; a second one stops\n' +
      'at once, and what is left waits in the log.\n\n' +
      `Faults to rehearse: ${FAULTS.join(', ')}. They heal by themselves, and are refused\n` +
      'where a server of the profile is not on this machine.',
    run: (settings, options) => run(context, settings, options),
  });

async function run({ io, services }: CommandContext, settings: Settings, options: RunOptions): Promise<number> {
  const interrupts = new Interrupts(io);
  try {
    const composition = await services.compose(settings, {
      mode: 'own',
      what: 'tweetscope run',
      ...(options.count === undefined ? {} : { count: options.count, produce: options.count > 0 }),
    });
    try {
      return await runEngine(composition, io, interrupts, options);
    } finally {
      await composition.close();
    }
  } finally {
    interrupts.close();
  }
}

async function runEngine(
  composition: Composition,
  io: Io,
  interrupts: Interrupts,
  options: RunOptions,
): Promise<number> {
  const { engine, broker, settings } = composition;
  const metrics = new Metrics(engine.facts, engine.status().nowMs);
  const progress = new Progress(io.err, () => engine.status());
  const startedMs = performance.now();
  await engine.start();
  // What keeps it from starting is thrown: nobody needs it twice.
  const stopListening = engine.subscribe((name, payload) => {
    if (name === 'activity') void sayNews(progress, io, payload as readonly News[]);
  });
  const sessionId = engine.sessions.currentId;
  progress.start();
  let failure: unknown = null;
  let isStopping = false;
  const settled = engine.untilSettled().catch((error: unknown) => {
    // A source that is told to stop fails too.
    if (!isStopping) failure = error;
  });
  const stopPlaying = playFaults(engine, options.rehearse ?? [], (refusal) => {
    failure ??= refusal;
    engine.stop().catch(() => undefined);
  });
  const timer = after(options.duration);
  const end = await Promise.race([settled, interrupts.first, timer.elapsed]);
  if (end === 'interrupted') await progress.say('Stopping: finishing what is in flight. Ctrl+C again stops at once.');
  interrupts.second.then(() => engine.abort()).catch(() => undefined);
  isStopping = true;
  stopPlaying();
  const settledMs = performance.now();
  await engine.stop();
  timer.cancel();
  await progress.stop();
  stopListening();
  const elapsedMs = (end === undefined ? settledMs : performance.now()) - startedMs;
  const partitions = await broker.lag(settings.topic.name, settings.consumer.group);
  const lag = partitions.reduce((sum, partition) => sum + partition.lag, 0);
  const report = {
    ...runReport(metrics, lag, elapsedMs, engine.status().nowMs, engine.status().spending),
    ...(options.rehearse === undefined ? {} : { rehearsals: engine.rehearsals().rehearsals }),
  };
  await io.out.write(options.json === true ? `${JSON.stringify(report)}\n` : runSummary(report));
  if (options.report !== undefined && sessionId !== null) {
    await writeReports(composition, io, sessionId, options.report);
  }
  if (failure !== null) throw failure;
  return interrupts.count > 1 ? EXIT.interruptedTwice : EXIT.fine;
}

interface News {
  readonly level: string;
  readonly message: string;
  readonly error: ErrorShape | null;
}

/** In a pipe only what needs a person's attention. */
async function sayNews(progress: Progress, io: Io, entries: readonly News[]): Promise<void> {
  for (const { level, message, error } of entries) {
    const hint = error === null ? '' : `. ${error.hint}`;
    const isSaid = level === 'error' || (io.err.isTerminal && level === 'warning');
    if (isSaid) await progress.say(`${level}: ${message}${hint}`);
  }
}

function after(delayMs: number | undefined): { elapsed: Promise<'elapsed'>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<'elapsed'>((resolve) => {
    if (delayMs !== undefined) timer = setTimeout(() => resolve('elapsed'), delayMs);
  });
  return { elapsed, cancel: () => clearTimeout(timer) };
}
