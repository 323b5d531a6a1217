import { STATIONS } from '../contract/status.ts';
import { topicName } from '../domain/topic-names.ts';
import type { Session } from '../session/session-record.ts';
import { eventWords } from './event-words.ts';
import { costWords, ranWithRows } from './evidence.ts';
import { sessionTitle, type Tone, verdictOf } from './verdict.ts';
import type { Voice } from './words/report-words.ts';

const SIGNS: Readonly<Record<Tone, string>> = { good: '✅', note: '⚠️', bad: '❌' };
const MOST_EVENTS = 60;
const MOST_NAMES = 10;

/** The report for a pull request or a chat: the verdict as a table, the rest folded away. */
export function markdownReport(session: Session, voice: Voice): string {
  const { words, formats } = voice;
  const { evidence: say } = words;
  const { tone, headline, points } = verdictOf(session, voice);
  const { account, latencyMs, events, hashtags, topics, versions, id } = session;
  const ids = [...account.unaccounted.ids, ...account.open.ids];
  const hops = (['consumed', 'analysed', 'stored'] as const).map((hop) => {
    const { p50, p95, p99, max } = latencyMs[hop];
    return [say.hops[hop], ...[p50, p95, p99, max].map((ms) => formats.latency(ms))];
  });
  const { half, most, nearly, longest } = say.columns;
  const named = topics.map((topic) => ({ ...topic, name: topicName(topic.name, voice.language) }));
  const ranked = (mark: string, list: Session['topics']) =>
    list
      .slice(0, MOST_NAMES)
      .map(({ name, count, bySentiment }) => [
        `${mark}${name}`,
        formats.count(count),
        formats.share(bySentiment.positive, count),
        formats.share(bySentiment.negative, count),
      ]);
  const sentiments = [words.sentiments.positive, words.sentiments.negative];
  return `${[
    `## ${safe(sessionTitle(session, voice))}`,
    `**${SIGNS[tone]} ${safe(headline)}**`,
    table(
      ['', '', ''],
      points.map((point) => [point.label, `**${safe(point.value)}**`, safe(point.words)]),
      true,
    ),
    ...(session.notes.trim() === '' ? [] : [`### ${say.notes}`, safe(session.notes)]),
    `### ${say.books}`,
    `${formats.count(account.accepted)} ${say.accepted} = ${formats.count(account.stored)} ${say.stored} + ${formats.count(account.deadLettered)} ${say.dead}`,
    ...(ids.length === 0 ? [] : [`${say.ids}: ${ids.map((one) => `\`${one}\``).join(', ')}`]),
    folded(
      say.stations,
      table(
        ['', ''],
        [...STATIONS, 'deadLettered' as const].map((station) => [
          say.station[station],
          formats.count(session.counts[station]),
        ]),
      ),
    ),
    folded(say.latency, table(['', half, most, nearly, longest], hops)),
    folded(words.pictures.topics, table(['', words.evidence.columns.tweets, ...sentiments], ranked('', named))),
    folded(words.pictures.hashtags, table(['', words.evidence.columns.tweets, ...sentiments], ranked('#', hashtags))),
    folded(
      say.happened,
      table(
        ['', ''],
        events.slice(0, MOST_EVENTS).map((event) => [formats.time(event.atMs), eventWords(event, voice)]),
      ),
    ),
    folded(say.ranWith, table(['', ''], [...ranWithRows(session, voice), [say.cost, costWords(session, voice)]])),
    `<sub>${safe(words.madeWith(versions.tweetscope, id))}</sub>`,
  ].join('\n\n')}\n`;
}

function folded(title: string, content: string): string {
  return `<details><summary>${safe(title)}</summary>\n\n${content}\n\n</details>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], isSafe = false): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (isSafe ? cell : safe(cell))).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text that stays text: no markup, no link, no mention, no end of a cell. */
function safe(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>|#!~]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/g, '$1\u200b');
}
