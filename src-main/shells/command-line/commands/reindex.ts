import type { RebuildProgress, RebuildReport } from '#engine/ports/index-rebuild.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { milliseconds, percent, whole } from '../format/numbers.ts';
import type { Output } from '../io.ts';

interface ReindexOptions {
  readonly force?: boolean;
  readonly discard?: boolean;
  readonly json?: boolean;
}

const ERASE_LINE = '\r\u001b[2K';

export const addReindex: AddCommand = (parent, context) =>
  defineCommand<ReindexOptions>(parent, context, {
    usage: 'reindex',
    description: 'Copy the index of Elasticsearch into a new one with the present mapping, without loss.',
    options: (command) =>
      command
        .option('--force', 'although the mapping is the present one: for another number of shards')
        .option('--discard', 'remove what an interrupted copy left, and copy nothing')
        .option('--json', 'one JSON object: outcome, from, to, copied, compared, wasContinued, blockedMs'),
    examples: ['reindex', 'reindex --force --set elasticsearch.shards=3', 'reindex --discard'],
    notes:
      'The pipeline may run meanwhile: it waits for the moment in which the new index takes the name, then goes on.\n' +
      'Interrupted by Ctrl+C, it goes on from there the next time; the present index is as it was until the end.',
    run: async (settings, options) => {
      if (options.discard === true) return discard(context, settings, options.json === true);
      return rebuild(context, settings, options);
    },
  });

async function discard({ io, services }: CommandContext, settings: Settings, isJson: boolean): Promise<number> {
  const rebuilding = await services.openIndexRebuild(settings);
  try {
    const removed = await rebuilding.discard();
    const words = removed === null ? 'there was nothing to remove' : `${removed} is removed`;
    await io.out.write(isJson ? `${JSON.stringify({ removed })}\n` : `${words}\n`);
    return EXIT.fine;
  } finally {
    await rebuilding.close();
  }
}

async function rebuild({ io, services }: CommandContext, settings: Settings, options: ReindexOptions): Promise<number> {
  const rebuilding = await services.openIndexRebuild(settings);
  const stopping = new AbortController();
  const stopListening = io.onInterrupt(() => stopping.abort());
  try {
    const report = await rebuilding.run({
      force: options.force === true,
      signal: stopping.signal,
      onProgress: (progress) => void showProgress(io.err, progress),
    });
    if (io.err.isTerminal) await io.err.write(ERASE_LINE);
    await io.out.write(options.json === true ? `${JSON.stringify(report)}\n` : summary(report));
    return EXIT.fine;
  } catch (thrown) {
    if (!stopping.signal.aborted) throw thrown;
    await io.err.write('Interrupted; the present index is as it was. `tweetscope reindex` goes on from here.\n');
    return EXIT.failed;
  } finally {
    stopListening();
    await rebuilding.close();
  }
}

async function showProgress(output: Output, { phase, done, total }: RebuildProgress): Promise<void> {
  if (!output.isTerminal) return;
  await output.write(`${ERASE_LINE}${phase}  ${whole(done)} of ${whole(total)}  ${percent(done, total)}`);
}

function summary({ outcome, from, to, copied, compared, wasContinued, blockedMs }: RebuildReport): string {
  if (outcome === 'current')
    return `${from} has the present mapping already: nothing to do (--force does it all the same)\n`;
  const how = wasContinued ? 'continued and ' : '';
  return (
    `${how}copied ${whole(copied)} tweets from ${from} to ${to}, which has its name now; ` +
    `compared ${whole(compared)} field by field: equal; writes waited ${milliseconds(blockedMs)}\n`
  );
}
