import { tmpdir } from 'node:os';
import { reconcile } from '#engine/reconcile/reconcile.ts';
import type { Finding, Reconciliation } from '#engine/reconcile/reconciliation.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { whole } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';
import { table } from '../format/table.ts';
import { reading } from '../reading.ts';

export const addReconcile: AddCommand = (parent, context) =>
  defineCommand<{ readonly json?: boolean }>(parent, context, {
    usage: 'reconcile',
    description: 'Compare what the broker accepted with index, archive and dead letters.',
    options: (command) =>
      command.option('--json', 'one JSON object with every count, and the first 100 ids of each finding'),
    examples: ['reconcile', "reconcile --json | jq '.agrees'"],
    notes:
      'Compares every message the group has committed; later ones count as pending. Ends with 1 on a difference.\n' +
      'Safe while the pipeline runs.',
    run: (settings, { json }) =>
      reading(context, settings, 'tweetscope reconcile', async (parts) => {
        const report = await reconcile(parts, {
          topic: settings.topic.name,
          deadLetterTopic: settings.deadLetters.topic,
          group: settings.consumer.group,
          scratchFolder: tmpdir(),
        });
        const { out } = context.io;
        await out.write(json === true ? `${JSON.stringify(report)}\n` : reportText(report, paint(out.colours)));
        return report.agrees ? EXIT.fine : EXIT.failed;
      }),
  });

const COUNTS = [
  ['accepted by the broker', 'accepted'],
  ['different tweets among them', 'distinct'],
  ['of them in the dead letters', 'deadLettered'],
  ['in the index', 'indexed'],
  ['in the archive', 'archived'],
  ['pending, not yet committed', 'pending'],
  ['bad lines of files, in the dead letters', 'rejectedAtSource'],
  ['stored, but no longer kept by the topic', 'olderThanTopic'],
  ['stored, but not yet committed', 'newerThanCommit'],
] as const;
const ALWAYS_SHOWN = 6;

const FINDINGS = [
  ['missing in the index', 'missingInIndex'],
  ['missing in the archive', 'missingInArchive'],
  ['in the index without a message', 'extraInIndex'],
  ['in the archive without a message', 'extraInArchive'],
  ['doubled in a store', 'doubled'],
  ['neither tweet nor dead letter', 'unaccounted'],
] as const;

function reportText(report: Reconciliation, colours: Paint): string {
  const counts = COUNTS.filter(([, name], at) => at < ALWAYS_SHOWN || report[name] > 0);
  const rows = counts.map(([words, name]) => [whole(report[name]), words]);
  const found = FINDINGS.filter(([, name]) => report[name].count > 0);
  const verdict = report.agrees
    ? colours.green('Everything agrees: 0 missing, 0 doubled.')
    : found.map(([words, name]) => colours.red(findingLine(words, report[name]))).join('\n');
  return `${table([{ title: 'messages', align: 'right' }, { title: '' }], rows)}${verdict}\n`;
}

const MOST_SHOWN = 10;

function findingLine(words: string, { count, ids }: Finding): string {
  const more = count > MOST_SHOWN ? ', …' : '';
  return `${whole(count)} ${words}: ${ids.slice(0, MOST_SHOWN).join(', ')}${more}`;
}
