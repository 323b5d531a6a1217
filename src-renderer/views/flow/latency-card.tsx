import type { LatencyByHop, LatencySummary } from '#shared/contract/status.ts';
import { useLocale } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { HealthState } from '../../parts/health-state.tsx';
import { useConsole } from '../../state/console-store.ts';
import styles from './latency-card.module.css';

const HOPS = ['consumed', 'analysed', 'stored'] as const satisfies readonly (keyof LatencyByHop)[];
const QUANTILES = ['p50', 'p95', 'p99'] as const;
/** Producer to consumer, as specified. */
const SPECIFIED_MS = 100;
const SCALE_FROM_MS = 0.1;
const SCALE_TO_MS = 10_000;

/** How long a tweet takes to each hop, as figures and on a common logarithmic scale. */
export function LatencyCard({ className }: { readonly className: string | undefined }) {
  const { text, format } = useLocale();
  const latency = useConsole((store) => store.status?.latencyMs ?? null);
  const figure = (summary: LatencySummary | undefined, quantile: (typeof QUANTILES)[number]) =>
    summary === undefined || summary.count === 0 ? '–' : format.milliseconds(summary[quantile]);
  return (
    <Card title={text.latency.title} note={text.latency.unit} className={className}>
      <table className={styles.table}>
        <caption className="visually-hidden">{text.latency.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.hopHead}>
              {text.latency.columns.hop}
            </th>
            {QUANTILES.map((quantile) => (
              <th key={quantile} scope="col">
                {text.latency.columns[quantile]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOPS.map((hop) => (
            <tr key={hop}>
              <th scope="row">
                {text.latency.hops[hop]}
                <Range summary={latency?.[hop]} />
              </th>
              {QUANTILES.map((quantile) => (
                <td key={quantile}>{figure(latency?.[hop], quantile)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Specification consumed={latency?.consumed} />
    </Card>
  );
}

/** From p50 to p99. */
function Range({ summary }: { readonly summary: LatencySummary | undefined }) {
  const isEmpty = summary === undefined || summary.count === 0;
  const from = isEmpty ? 0 : onScale(summary.p50);
  const to = isEmpty ? 0 : Math.max(from + 0.02, onScale(summary.p99));
  return (
    <span className={styles.range} aria-hidden="true">
      <span className={styles.specified} style={{ left: `${onScale(SPECIFIED_MS) * 100}%` }} />
      {!isEmpty && <span className={styles.span} style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />}
    </span>
  );
}

function Specification({ consumed }: { readonly consumed: LatencySummary | undefined }) {
  const { text, format } = useLocale();
  if (consumed === undefined || consumed.count === 0) return <p className={styles.note}>{text.latency.none}</p>;
  const isWithin = consumed.p99 < SPECIFIED_MS;
  const words = isWithin ? text.latency.within : text.latency.over;
  return (
    <p className={styles.note}>
      <HealthState state={isWithin ? 'ok' : 'slow'} word={text.health.states[isWithin ? 'ok' : 'slow']} isWordHidden />
      {words(format.milliseconds(consumed.p99))}
    </p>
  );
}

function onScale(ms: number): number {
  const share = Math.log(ms / SCALE_FROM_MS) / Math.log(SCALE_TO_MS / SCALE_FROM_MS);
  return Math.min(1, Math.max(0, share));
}
