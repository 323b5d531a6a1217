import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import { perSecondOf } from '../../frame/rate-scale.ts';
import { fullStop } from '../../locale/full-stop.ts';
import type { Locale } from '../../locale/use-locale.ts';
import { limitSentence } from '../../spending/station-lines.ts';

/** How the pipeline does, in one sentence and what to do about it. */
export interface Headline {
  readonly tone: PartStatus['state'];
  readonly sentence: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
}

/** Below this the oldest tweet is simply on its way. */
const BEHIND_SECONDS = 2;
/** A difference below this share is noise of the measurement. */
const STEADY_SHARE = 0.05;

/** What is wrong comes first, the worst of it before the rest. */
export function headlineOf(status: EngineStatus | null, staleSinceMs: number | null, locale: Locale): Headline {
  const { text, format } = locale;
  if (status === null) return plain('idle', text.headline.loading);
  if (staleSinceMs !== null) return plain('idle', text.headline.stale(format.time(staleSinceMs)));
  if (status.state === 'failed') return failure(status);
  const down = status.parts.find((part) => part.state === 'down');
  if (down !== undefined && status.state !== 'stopped') {
    const sentence = text.headline.down(text.partSubjects[down.part], format.time(down.sinceMs));
    const error = down.error;
    return { tone: 'down', sentence, detail: error === null ? '' : `${fullStop(error.message)} ${error.hint}` };
  }
  switch (status.state) {
    case 'starting':
      return plain('idle', text.headline.starting);
    case 'draining':
      return plain('idle', text.headline.draining);
    case 'paused':
      return plain('idle', text.headline.paused(status.lag.messages));
    case 'stopped':
      return plain('idle', text.headline.stopped(status.lag.messages));
    case 'running':
      return running(status, locale);
  }
}

function running(status: EngineStatus, locale: Locale): Headline {
  const { parts, lag, source } = status;
  const { text, format } = locale;
  const behind = text.headline.behind(lag.messages, format.duration(lag.seconds * 1_000));
  const isBehind = lag.seconds >= BEHIND_SECONDS;
  const slow = parts.find((part) => part.state === 'slow');
  if (slow !== undefined) {
    const wished = perSecondOf(source.simulator?.rate ?? 'max');
    const limits =
      slow.part === 'analyser' ? limitSentence(status.spending, status.rates.analysed, wished, locale) : null;
    if (limits !== null) return { tone: 'slow', ...limits };
    const sentence = text.headline.slow(text.partSubjects[slow.part], slow.waiting);
    return { tone: 'slow', sentence, detail: isBehind ? behind : '' };
  }
  if (isBehind) return { tone: 'slow', sentence: behind, detail: outlook(status, locale) };
  if (source.done) return plain('ok', text.headline.sourceDone);
  if (!source.on) return plain('idle', text.headline.sourceOff);
  if (source.simulator?.rate === 0) return plain('idle', text.headline.silent);
  return plain('ok', text.headline.flowing);
}

/** Where the lag is going. */
function outlook({ rates, lag }: EngineStatus, { text, format }: Locale): string {
  const growth = rates.produced - rates.committed;
  if (growth > rates.produced * STEADY_SHARE) return text.headline.growing(format.rate(growth));
  if (-growth < rates.committed * STEADY_SHARE) return '';
  return text.headline.catchingUp(format.duration((lag.messages / -growth) * 1_000));
}

function failure({ error }: EngineStatus): Headline {
  return { tone: 'down', sentence: error?.message ?? '', detail: error?.hint ?? '' };
}

function plain(tone: Headline['tone'], sentence: string): Headline {
  return { tone, sentence, detail: '' };
}
