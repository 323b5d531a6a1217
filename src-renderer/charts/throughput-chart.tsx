import { useMemo, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { useConsole } from '../state/console-store.ts';
import { HISTORY_SECONDS, storedPerSecond } from '../state/history.ts';
import { Legend } from './legend.tsx';
import { SeriesChart } from './series-chart.tsx';

const SERIES = [
  { colour: '--accent', isFilled: true },
  { colour: '--text-muted', isDashed: true },
];

/** What came in against what was stored, over the last minutes. */
export function ThroughputChart({ className }: { readonly className: string | undefined }) {
  const { text, format } = useLocale();
  const history = useConsole((store) => store.history);
  const status = useConsole((store) => store.status);
  const [cursor, setCursor] = useState<number | null>(null);
  const columns = useMemo(
    () => [history.atSeconds, history.storedPerSecond, history.producedPerSecond] as const,
    [history],
  );
  const at = (column: readonly (number | null)[], now: number | undefined) =>
    format.rate((cursor === null ? now : column[cursor]) ?? 0);
  const produced = at(history.producedPerSecond, status?.rates.produced);
  const stored = at(history.storedPerSecond, status === null ? undefined : storedPerSecond(status));
  const legend = (
    <Legend
      items={[
        { name: text.throughput.produced, value: produced, colour: '--text-muted', isDashed: true },
        { name: text.throughput.stored, value: stored, colour: '--accent' },
      ]}
    />
  );
  return (
    <Card title={text.throughput.title} note={text.throughput.unit} aside={legend} className={className}>
      <SeriesChart
        columns={columns}
        series={SERIES}
        summary={text.throughput.summary(produced, stored)}
        windowSeconds={HISTORY_SECONDS}
        leastTop={4}
        formatValue={format.compact}
        formatTime={format.time}
        onCursor={setCursor}
      />
    </Card>
  );
}
