import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { compareSessions } from '#shared/report/compare.ts';
import { headlineOf, type Tone } from '#shared/report/verdict.ts';
import { voiceOf } from '#shared/report/words/report-words.ts';
import {
  LONGEST_NAME,
  LONGEST_NOTES,
  LONGEST_TAG,
  MOST_TAGS,
  type SessionLabels,
  type SessionSummary,
  sessionLabelsSchema,
} from '#shared/session/session-record.ts';
import { plainReport } from '../../../reports/plain-report.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { milliseconds, timestamp, whole } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';
import { printable } from '../format/printable.ts';
import { table } from '../format/table.ts';
import { chosenSession, lookingAtSessions } from '../looking-at-sessions.ts';

interface Json {
  readonly json?: boolean;
}

const VOICE = voiceOf('en');

export const addSessions: AddCommand = (parent, context) => {
  const group = parent.command('sessions').description('Look at what was recorded, compare, name and delete.');
  group.addHelpText('after', '\nExamples:\n  $ tweetscope sessions list\n  $ tweetscope sessions compare A B');
  const { io } = context;
  defineCommand<Json>(group, context, {
    usage: 'list',
    isDefault: true,
    description: 'List the sessions, newest first.',
    options: (command) => command.option('--json', 'one JSON array of sessions, without their course'),
    examples: ['sessions list', "sessions list --json | jq '.[0].id'"],
    run: (settings, { json }) =>
      lookingAtSessions(context, settings, async (sessions) => {
        const list = sessions.list();
        await io.out.write(json === true ? `${JSON.stringify(list)}\n` : listText(list, paint(io.out.colours)));
      }),
  });
  defineCommand<Json>(group, context, {
    usage: 'show [id]',
    description: 'Show one session: the last, or the one named.',
    options: (command) => command.option('--json', 'the whole record as JSON'),
    examples: ['sessions show', 'sessions show 20260126-233000-k3x9 --json'],
    run: (settings, { json }, [id]) =>
      lookingAtSessions(context, settings, async (sessions) => {
        const session = chosenSession(sessions, id);
        await io.out.write(json === true ? `${JSON.stringify(session)}\n` : plainReport(session, VOICE));
      }),
  });
  defineCommand<Json>(group, context, {
    usage: 'compare <one> <other>',
    description: 'Compare two sessions, with the differences named.',
    options: (command) => command.option('--json', 'one JSON object: rows and differences'),
    examples: ['sessions compare 20260126-233000-k3x9 last'],
    run: (settings, { json }, [one, other]) =>
      lookingAtSessions(context, settings, async (sessions) => {
        const comparison = compareSessions(chosenSession(sessions, one), chosenSession(sessions, other), VOICE);
        const rows = comparison.rows.map(({ label, one: left, other: right, difference }) => [
          label,
          left,
          right,
          difference,
        ]);
        const columns = [{ title: '' }, right('one'), right('other'), right('difference')];
        const text = () =>
          `${table(columns, rows)}${comparison.differences.map((line) => `${printable(line)}\n`).join('')}`;
        await io.out.write(json === true ? `${JSON.stringify(comparison)}\n` : text());
      }),
  });
  defineCommand<{ readonly name?: string; readonly notes?: string; readonly tag?: readonly string[] }>(group, context, {
    usage: 'label <id>',
    description: 'Give a session a name, notes or tags.',
    options: (command) =>
      command
        .option('--name <name>', 'what it is called')
        .option('--notes <text>', 'what is worth knowing of it')
        .option('--tag <tag>', 'its tags; may be repeated', (tag: string, before: readonly string[] = []) => [
          ...before,
          tag,
        ]),
    examples: ['sessions label last --name "Before the deploy" --tag release'],
    run: (settings, { name, notes, tag }, [id]) =>
      lookingAtSessions(context, settings, async (sessions) => {
        const session = chosenSession(sessions, id);
        const labels = { name: name ?? session.name, notes: notes ?? session.notes, tags: [...(tag ?? session.tags)] };
        sessions.label(session.id, checkedLabels(labels));
        await io.err.write(`${session.id} is labelled\n`);
      }),
  });
  for (const [usage, description, did] of [
    ['delete <id>', 'Delete a session; `restore` brings it back until the next start.', 'deleted'],
    ['restore <id>', 'Bring a deleted session back.', 'back'],
  ] as const) {
    defineCommand(group, context, {
      usage,
      description,
      examples: [`sessions ${usage.replace('<id>', '20260126-233000-k3x9')}`],
      run: (settings, _, [id = '']) =>
        lookingAtSessions(context, settings, async (sessions) => {
          if (did === 'back') sessions.restore(id);
          else sessions.delete(chosenSession(sessions, id).id, Date.now());
          await io.err.write(`${id} is ${did}\n`);
        }),
    });
  }
};

/** @throws USAGE */
function checkedLabels(labels: SessionLabels): SessionLabels {
  const { data } = sessionLabelsSchema.safeParse(labels);
  if (data !== undefined) return data;
  throw new TweetscopeError(
    'USAGE',
    `a name has at most ${LONGEST_NAME} characters, notes ${LONGEST_NOTES}; there are at most ${MOST_TAGS} tags of 1 to ${LONGEST_TAG}`,
  );
}

const right = (title: string) => ({ title, align: 'right' }) as const;

function listText(list: readonly SessionSummary[], colours: Paint): string {
  if (list.length === 0) return 'No session was recorded yet: `tweetscope run` records one.\n';
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    good: colours.green,
    note: colours.yellow,
    bad: colours.red,
  };
  const rows = list.map((session) => {
    const { id, startedAtMs, lastAtMs, account, latencyMs, name } = session;
    const { tone, headline } = headlineOf(session, VOICE, []);
    return [
      id,
      timestamp(startedAtMs),
      VOICE.formats.duration(lastAtMs - startedAtMs),
      whole(account.stored),
      latencyMs.stored.count === 0 ? '–' : milliseconds(latencyMs.stored.p99),
      tones[tone](printable(name === '' ? headline : `${name}: ${headline}`)),
    ];
  });
  const columns = [
    { title: 'session' },
    { title: 'start, UTC' },
    right('lasted'),
    right('stored'),
    right('p99'),
    { title: '' },
  ];
  return table(columns, rows);
}
