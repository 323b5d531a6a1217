import type { Rate } from '#shared/domain/rate.ts';
import { usePolled } from '../../client/use-polled.ts';
import { perSecondOf } from '../../frame/rate-scale.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { HealthState } from '../../parts/health-state.tsx';
import { CostFacts } from '../../spending/cost-facts.tsx';
import { useConsole } from '../../state/console-store.ts';
import { type Drain, drainOf, fullAfterMs, lagAfter, type Outlook, outlookOf } from './outlook.ts';
import styles from './simulator-view.module.css';
import { SIMULATOR_WORDS } from './simulator-words.ts';

const SAMPLE = { partition: 0, start: { kind: 'newest' }, limit: 50 } as const;
const SAMPLE_INTERVAL_MS = 15_000;
const HOUR_MS = 3_600_000;
/** A consumer that holds stores nothing, whatever it could. */
const HELD: Drain = { perSecond: 0, isLimit: true };

/** What the wished rate will do, by what the pipeline was measured to store. */
export function OutlookCard({ rate, className }: { readonly rate: Rate; readonly className: string | undefined }) {
  const words = useWords(SIMULATOR_WORDS);
  const { format } = useLocale();
  const history = useConsole((store) => store.history);
  const lag = useConsole((store) => store.status?.lag.messages ?? 0);
  const topic = usePolled('topic.describe', {}, SAMPLE_INTERVAL_MS).data;
  const sample = usePolled('topic.messages', SAMPLE, SAMPLE_INTERVAL_MS).data?.messages ?? [];
  const isHeld = useConsole((store) => store.status?.consumer === 'held');
  const drain = isHeld ? HELD : drainOf(history);
  const perSecond = perSecondOf(rate);
  const outlook = outlookOf(perSecond, drain);
  const bytes = sample.length === 0 ? 0 : sample.reduce((sum, row) => sum + row.bytes, 0) / sample.length;
  const growth = outlook.kind === 'grows' ? outlook.perSecond : 0;
  const fullMs = topic === null ? null : fullAfterMs(topic, growth, lag, bytes);

  const later = (seconds: number) => {
    if (rate === 'max') return words.outlook.maxLag;
    if (drain === null || !drain.isLimit) return outlook.kind === 'keeps-up' ? '0' : '–';
    return format.count(lagAfter(seconds, lag, perSecond, drain));
  };
  const full = () => {
    if (fullMs !== null) return words.outlook.fullIn(format.duration(fullMs));
    if (outlook.kind === 'keeps-up') return words.outlook.fullNever;
    const keptMs = topic?.retention.ms ?? null;
    return keptMs === null ? words.outlook.fullUnlimited : words.outlook.fullByTime(format.count(keptMs / HOUR_MS));
  };
  return (
    <Card title={words.outlook.title} className={className}>
      <Sentence outlook={outlook} isMax={rate === 'max'} drain={drain} />
      <dl className={styles.facts}>
        <dt>{words.outlook.drain}</dt>
        <dd>{useDrainWords(drain)}</dd>
        <dt>{words.outlook.afterMinute}</dt>
        <dd>{later(60)}</dd>
        <dt>{words.outlook.afterTen}</dt>
        <dd>{later(600)}</dd>
        <dt>{words.outlook.full}</dt>
        <dd>{full()}</dd>
        <CostFacts wishedPerSecond={perSecond} />
      </dl>
    </Card>
  );
}

interface SentenceProps {
  readonly outlook: Outlook;
  readonly isMax: boolean;
  readonly drain: Drain | null;
}

function Sentence({ outlook, isMax, drain }: SentenceProps) {
  const words = useWords(SIMULATOR_WORDS);
  const { text, format } = useLocale();
  const tone = outlook.kind === 'keeps-up' ? 'ok' : outlook.kind === 'grows' ? 'slow' : 'idle';
  const sentence = () => {
    if (isMax) return words.outlook.max;
    if (outlook.kind === 'grows') return words.outlook.grows(format.rate(outlook.perSecond));
    if (outlook.kind === 'unknown') return words.outlook.unknown;
    return words.outlook.keepsUp(format.rate(drain?.perSecond ?? 0));
  };
  return (
    <p className={styles.sentence} role="status">
      <HealthState state={tone} word={text.health.states[tone]} isWordHidden />
      {sentence()}
    </p>
  );
}

function useDrainWords(drain: Drain | null): string {
  const { outlook } = useWords(SIMULATOR_WORDS);
  const { format } = useLocale();
  if (drain === null) return outlook.drainNone;
  if (drain === HELD) return outlook.drainHeld;
  return (drain.isLimit ? outlook.drainProven : outlook.drainAtLeast)(format.rate(drain.perSecond));
}
