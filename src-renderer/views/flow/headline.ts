import type { EngineStatus, Part, PartStatus } from '#shared/contract/status.ts';
import { sayError } from '../../errors/say-error.ts';
import { formatRoute } from '../../frame/route.ts';
import type { Locale } from '../../locale/use-locale.ts';
import { limitSentence } from '../../spending/station-lines.ts';
import { limitOf, rehearsedParts, wishedPerSecond } from './bottleneck.ts';
import { FLOW_WORDS } from './flow-words.ts';

/** How the pipeline does, in one sentence and what to do about it. */
export interface Headline {
  readonly about: Part | 'pipeline';
  readonly tone: PartStatus['state'];
  readonly sentence: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
  /** Where something can be done; null where nothing needs to be. */
  readonly link: { readonly href: string; readonly name: string } | null;
}

/** Below this the oldest tweet is simply on its way. */
const BEHIND_SECONDS = 2;
/** A difference below this share is noise of the measurement. */
const STEADY_SHARE = 0.05;

/** What is wrong comes first, the worst of it before the rest, each part that is down or slow by itself. Never empty. */
export function headlinesOf(
  status: EngineStatus | null,
  staleSinceMs: number | null,
  locale: Locale,
): readonly [Headline, ...Headline[]] {
  const { text, format } = locale;
  if (status === null) return [plain('idle', text.headline.loading)];
  if (staleSinceMs !== null) return [plain('idle', text.headline.stale(format.time(staleSinceMs)))];
  if (status.state === 'failed') return [failure(status, locale)];
  const down = status.state === 'stopped' ? [] : status.parts.filter((part) => part.state === 'down');
  const slow = status.state === 'running' ? status.parts.filter((part) => part.state === 'slow') : [];
  const [first, ...others] = [
    ...down.map((part) => downPart(part, locale)),
    ...slow.map((part) => slowPart(part, status, locale)),
  ];
  return first === undefined ? [quiet(status, locale)] : [first, ...others];
}

function downPart(part: PartStatus, locale: Locale): Headline {
  const { text, format, language } = locale;
  const words = FLOW_WORDS[language](format);
  const { error } = part;
  const sentence = text.headline.down(text.partSubjects[part.part], format.time(part.sinceMs));
  const base = { about: part.part, tone: 'down', sentence, link: remedyOf(part, locale) } as const;
  if (error === null) return { ...base, detail: '' };
  const { message, hint } = sayError(error, language);
  // The engine's hint counts down; here it would stand still.
  const detail = error.code === 'REHEARSED' ? words.rehearsed : `${message} ${hint}`;
  return { ...base, detail };
}

function slowPart(part: PartStatus, status: EngineStatus, locale: Locale): Headline {
  const { text, format, language } = locale;
  const words = FLOW_WORDS[language](format);
  const subject = text.partSubjects[part.part];
  const isRehearsed = rehearsedParts(status).has(part.part);
  const rate = { href: formatRoute({ view: 'simulator', params: {} }), name: words.toRate };
  const link = isRehearsed ? toRehearse(locale) : status.source.simulator === null ? null : rate;
  const limits =
    part.part === 'analyser'
      ? limitSentence(status.spending, status.rates.analysed, wishedPerSecond(status), locale)
      : null;
  const base = { about: part.part, tone: 'slow', link } as const;
  if (limits !== null) return { ...base, ...limits };
  const limit = limitOf(part, status);
  const advice = isRehearsed ? words.rehearsed : part.part in words.advice ? adviceFor(part, locale) : '';
  if (limit === null) {
    const detail = [isBehind(status) ? behind(status, locale) : '', advice].filter(Boolean).join(' ');
    return { ...base, sentence: text.headline.slow(subject, part.waiting), detail };
  }
  const wished = limit.wished === null ? null : format.rate(limit.wished);
  const sentence = words.limits(subject, format.time(part.sinceMs), format.rate(limit.perSecond), wished);
  return { ...base, sentence, detail: `${words.waits(part.waiting)} ${advice}`.trim() };
}

function adviceFor({ part }: PartStatus, { language, format }: Locale): string {
  const advice: Readonly<Record<string, string>> = FLOW_WORDS[language](format).advice;
  return advice[part] ?? '';
}

/** Where a part that is down can be looked at. */
function remedyOf({ part, error }: PartStatus, locale: Locale): Headline['link'] {
  const words = FLOW_WORDS[locale.language](locale.format);
  if (error?.code === 'REHEARSED') return toRehearse(locale);
  if (part === 'source') return null;
  return { href: formatRoute({ view: 'settings', params: { section: part } }), name: words.toTest };
}

function toRehearse({ language, format }: Locale): Headline['link'] {
  return { href: formatRoute({ view: 'rehearse', params: {} }), name: FLOW_WORDS[language](format).toRehearse };
}

function quiet(status: EngineStatus, locale: Locale): Headline {
  const { text } = locale;
  switch (status.state) {
    case 'starting':
      return plain('idle', text.headline.starting);
    case 'draining':
      return plain('idle', text.headline.draining);
    case 'paused':
      return plain('idle', text.headline.paused(status.lag.messages));
    case 'stopped':
      return plain('idle', text.headline.stopped(status.lag.messages));
    default:
      return running(status, locale);
  }
}

function running(status: EngineStatus, locale: Locale): Headline {
  const { source } = status;
  const { text } = locale;
  if (isBehind(status)) return { ...plain('slow', behind(status, locale)), detail: outlook(status, locale) };
  if (source.done) return plain('ok', text.headline.sourceDone);
  if (!source.on) return plain('idle', text.headline.sourceOff);
  if (source.simulator?.rate === 0) return plain('idle', text.headline.silent);
  return plain('ok', text.headline.flowing);
}

function isBehind({ lag }: EngineStatus): boolean {
  return lag.seconds >= BEHIND_SECONDS;
}

function behind({ lag }: EngineStatus, { text, format }: Locale): string {
  return text.headline.behind(lag.messages, format.duration(lag.seconds * 1_000));
}

/** Where the lag is going. */
function outlook({ rates, lag }: EngineStatus, { text, format }: Locale): string {
  const growth = rates.produced - rates.committed;
  if (growth > rates.produced * STEADY_SHARE) return text.headline.growing(format.rate(growth));
  if (-growth < rates.committed * STEADY_SHARE) return '';
  return text.headline.catchingUp(format.duration((lag.messages / -growth) * 1_000));
}

function failure({ error }: EngineStatus, { language }: Locale): Headline {
  if (error === null) return plain('down', '');
  const { message, hint } = sayError(error, language);
  return { ...plain('down', message), detail: hint };
}

function plain(tone: Headline['tone'], sentence: string): Headline {
  return { about: 'pipeline', tone, sentence, detail: '', link: null };
}
