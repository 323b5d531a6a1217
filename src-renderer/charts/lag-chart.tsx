import { useMemo, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { useConsole } from '../state/console-store.ts';
import { HISTORY_SECONDS } from '../state/history.ts';
import { Legend } from './legend.tsx';
import { SeriesChart } from './series-chart.tsx';

const SERIES = [{ colour: '--slow', isFilled: true }];

/** How far the stores are behind the topic, over the last minutes. */
export function LagChart({ className }: { readonly className: string | undefined }) {
  const { text, format } = useLocale();
  const history = useConsole((store) => store.history);
  const lag = useConsole((store) => store.status?.lag ?? null);
  const [cursor, setCursor] = useState<number | null>(null);
  const columns = useMemo(() => [history.atSeconds, history.lagMessages] as const, [history]);
  const messages = format.count((cursor === null ? lag?.messages : history.lagMessages[cursor]) ?? 0);
  const seconds = lag === null || lag.messages === 0 ? '–' : format.milliseconds(lag.seconds * 1_000);
  const legend = (
    <Legend
      items={[
        { name: text.lag.messages, value: messages, colour: '--slow' },
        { name: text.lag.age, value: seconds },
      ]}
    />
  );
  return (
    <Card title={text.lag.title} note={text.lag.unit} aside={legend} className={className}>
      <SeriesChart
        columns={columns}
        series={SERIES}
        summary={text.lag.summary(messages, seconds)}
        windowSeconds={HISTORY_SECONDS}
        leastTop={100}
        formatValue={format.compact}
        formatTime={format.time}
        onCursor={setCursor}
      />
    </Card>
  );
}
