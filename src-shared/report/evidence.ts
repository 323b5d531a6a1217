import { STATIONS } from '../contract/status.ts';
import type { Session } from '../session/session-record.ts';
import { SETTINGS, type Setting } from '../settings/declaration.ts';
import { eventTone, eventWords } from './event-words.ts';
import { type Child, type Element, element } from './node.ts';
import type { Voice } from './words/report-words.ts';

const HOPS = ['consumed', 'analysed', 'stored'] as const;
const FINDINGS = [
  'missingInIndex',
  'missingInArchive',
  'extraInIndex',
  'extraInArchive',
  'doubled',
  'unaccounted',
] as const;
const MOST_IDS = 100;

/** What the verdict stands on. */
export function evidenceOf(session: Session, voice: Voice): Element {
  const { evidence: say } = voice.words;
  return element(
    'section',
    { class: 'evidence' },
    element('h2', {}, say.title),
    booksOf(session, voice),
    element(
      'div',
      { class: 'columns' },
      element('div', {}, element('h3', {}, say.stations), stationsOf(session, voice)),
      element('div', {}, element('h3', {}, say.latency), latenciesOf(session, voice)),
      element('div', {}, element('h3', {}, say.errors), errorsOf(session, voice)),
      element('div', {}, element('h3', {}, say.cost), element('p', {}, costWords(session, voice))),
    ),
    element('h3', {}, say.happened),
    happenedOf(session, voice),
    element('h3', {}, say.ranWith),
    ranWithOf(session, voice),
  );
}

function booksOf(
  { account, dataDigest, reconciliation }: Session,
  { words: { evidence: say }, formats }: Voice,
): Element {
  const { accepted, stored, deadLettered, unaccounted, open } = account;
  const isBroken = unaccounted.count > 0 || accepted !== stored + deadLettered;
  const term = (count: number, name: string) =>
    element('span', { class: 'term' }, element('strong', {}, formats.count(count)), element('span', {}, name));
  const sign = (text: string) => element('span', { class: 'sign' }, text);
  return element(
    'div',
    { class: `books ${isBroken ? 'bad' : 'good'}` },
    element('h3', {}, say.books),
    element(
      'p',
      { class: 'equation' },
      term(accepted, say.accepted),
      sign(isBroken ? '≠' : '='),
      term(stored, say.stored),
      sign('+'),
      term(deadLettered, say.dead),
      isBroken && sign('+'),
      isBroken && term(Math.max(unaccounted.count, accepted - stored - deadLettered), say.missing),
    ),
    idsOf(unaccounted.ids, say.ids),
    open.count > 0 && element('p', {}, say.open(open.count)),
    idsOf(open.ids, say.ids),
    element('p', { class: 'aside' }, say.origin),
    element('p', { class: 'aside' }, readBackWords(reconciliation, say)),
    reconciliation !== null &&
      FINDINGS.flatMap((name) => {
        const { count, ids } = reconciliation[name];
        return count === 0
          ? []
          : [element('p', { class: 'bad' }, `${formats.count(count)} ${say.findings[name]}`), idsOf(ids, say.ids)];
      }),
    element('p', { class: 'aside' }, say.digest(dataDigest)),
  );
}

function readBackWords(found: Session['reconciliation'], say: Voice['words']['evidence']): string {
  if (found === null) return say.notRead;
  return found.agrees ? say.agrees(found.atMs) : say.disagrees(found.atMs);
}

function idsOf(ids: readonly string[], label: string): Child {
  if (ids.length === 0) return null;
  const more = ids.length > MOST_IDS ? ', …' : '';
  return element(
    'p',
    { class: 'ids' },
    `${label}: `,
    element('code', {}, `${ids.slice(0, MOST_IDS).join(', ')}${more}`),
  );
}

function stationsOf({ counts }: Session, { words, formats }: Voice): Element {
  const names = [...STATIONS, 'deadLettered'] as const;
  return tableOf(
    null,
    names.map((name) => [words.evidence.station[name], formats.count(counts[name])]),
  );
}

function latenciesOf({ latencyMs }: Session, { words: { evidence: say }, formats }: Voice): Element {
  const { half, most, nearly, longest, tweets } = say.columns;
  const rows = HOPS.map((hop) => {
    const { count, p50, p95, p99, max } = latencyMs[hop];
    const figures = [p50, p95, p99, max].map((ms) => (count === 0 ? '–' : formats.latency(ms)));
    return [say.hops[hop], ...figures, formats.count(count)];
  });
  return tableOf(['', half, most, nearly, longest, tweets], rows);
}

function errorsOf({ errors }: Session, { words: { evidence: say }, formats }: Voice): Element {
  const rows = Object.entries(errors).toSorted(([, one], [, other]) => other - one);
  if (rows.length === 0) return element('p', {}, say.noErrors);
  return tableOf(
    null,
    rows.map(([code, count]) => [code, formats.count(count)]),
  );
}

export function costWords({ cost }: Session, { words: { evidence: say }, formats }: Voice): string {
  if (cost === null) return say.noCost;
  const usd = cost.usd === null ? say.unknownCost : formats.usd(cost.usd);
  return say.costWords(cost.model, usd, cost.requests, cost.inputTokens + cost.outputTokens, cost.cached);
}

function happenedOf({ events, eventsLeftOut }: Session, voice: Voice): Element {
  const rows = events.map((event) =>
    element(
      'tr',
      { class: eventTone(event) },
      element('td', { class: 'time' }, voice.formats.time(event.atMs)),
      element('td', {}, element('bdi', {}, eventWords(event, voice))),
    ),
  );
  return element(
    'div',
    {},
    element('table', { class: 'events' }, element('tbody', {}, rows)),
    eventsLeftOut > 0 && element('p', { class: 'aside' }, voice.words.evidence.leftOut(eventsLeftOut)),
  );
}

/** Versions, parts and what differs from the defaults, by name. */
export function ranWithRows(
  session: Session,
  { words: { with: say }, formats }: Voice,
): readonly (readonly string[])[] {
  const { profile, parts, topic, group, simulator, versions, startedAtMs, lastAtMs, end } = session;
  return [
    [say.began, formats.dateTime(startedAtMs)],
    [say.ended, end === null ? say.stillRuns : formats.dateTime(lastAtMs)],
    [say.profile, profile],
    [say.source, parts.source ?? ''],
    [say.broker, parts.broker ?? ''],
    [say.analyser, parts.analyser ?? ''],
    [say.index, parts.index ?? ''],
    [say.archive, parts.archive ?? ''],
    [say.topic, `${topic}, ${group}`],
    ...(simulator === null
      ? []
      : [
          [say.seed, String(simulator.seed)],
          [say.scenario, simulator.scenario],
          [say.rate, simulator.rate],
        ]),
    [say.versions, `Tweetscope ${versions.tweetscope}, Node ${versions.node}, ${versions.platform}`],
  ];
}

/** Settings whose value is not their default, as `name` and value. */
export function changedSettings({ settings }: Session): readonly (readonly [string, string])[] {
  return Object.entries(settings).filter(([path, value]) => {
    const declared = (SETTINGS as Readonly<Record<string, Setting>>)[path];
    if (declared === undefined || declared.default === null) return declared?.computed === undefined;
    const standard = typeof declared.default === 'string' ? declared.default : JSON.stringify(declared.default);
    return standard !== value;
  });
}

function ranWithOf(session: Session, voice: Voice): Element {
  const changed = changedSettings(session);
  return element(
    'div',
    { class: 'columns' },
    tableOf(null, ranWithRows(session, voice)),
    changed.length > 0 && element('div', {}, element('h3', {}, voice.words.evidence.changed), tableOf(null, changed)),
  );
}

function tableOf(head: readonly string[] | null, rows: readonly (readonly string[])[]): Element {
  return element(
    'table',
    { class: head === null ? 'pairs' : 'figures' },
    head !== null &&
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((name) => (name === '' ? element('td', {}) : element('th', { scope: 'col' }, name))),
        ),
      ),
    element(
      'tbody',
      {},
      rows.map(([name = '', ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, element('bdi', {}, name)),
          cells.map((cell) => element('td', {}, element('bdi', {}, cell))),
        ),
      ),
    ),
  );
}
