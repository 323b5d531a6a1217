import { useMemo, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useConsole } from '../state/console-store.ts';
import { HISTORY_SECONDS } from '../state/history.ts';
import { Legend } from './legend.tsx';
import { SeriesChart } from './series-chart.tsx';

const SERIES = [{ colour: '--slow', isFilled: true }];
const MEASURES = ['messages', 'seconds'] as const;
type Measure = (typeof MEASURES)[number];
/** The scale ends no lower: less is on its way, not behind. */
const LEAST_TOP = { messages: 100, seconds: 1 };

interface LagChartProps {
  readonly className: string | undefined;
  /** Whether a person can choose what is drawn; where not, it is messages. */
  readonly hasChoice?: boolean;
}

/** How far the stores are behind the topic, over the last minutes. */
export function LagChart({ className, hasChoice = false }: LagChartProps) {
  const { text, format } = useLocale();
  const history = useConsole((store) => store.history);
  const lag = useConsole((store) => store.status?.lag ?? null);
  const [measure, setMeasure] = useState<Measure>('messages');
  const [cursor, setCursor] = useState<number | null>(null);
  const drawn = measure === 'messages' ? history.lagMessages : history.lagSeconds;
  const columns = useMemo(() => [history.atSeconds, drawn] as const, [history, drawn]);
  const at = { messages: lag?.messages, seconds: lag?.seconds };
  const then = cursor === null ? at : { messages: history.lagMessages[cursor], seconds: history.lagSeconds[cursor] };
  const messages = format.count(then.messages ?? 0);
  const seconds = (then.messages ?? 0) === 0 ? '–' : format.milliseconds((then.seconds ?? 0) * 1_000);
  const inSeconds = (value: number) => (value === 0 ? '0' : format.milliseconds(value * 1_000));
  const colourOf = (one: Measure) => (one === measure ? { colour: '--slow' } : {});
  const legend = (
    <>
      {hasChoice && (
        <Segmented
          label={text.lag.drawn}
          choices={MEASURES}
          nameOf={(one) => text.lag.measures[one]}
          chosen={measure}
          isSmall
          onChoose={setMeasure}
        />
      )}
      <Legend
        items={[
          { name: text.lag.messages, value: messages, ...colourOf('messages') },
          { name: text.lag.age, value: seconds, ...colourOf('seconds') },
        ]}
      />
    </>
  );
  return (
    <Card title={text.lag.title} {...(hasChoice ? {} : { note: text.lag.unit })} aside={legend} className={className}>
      <SeriesChart
        key={measure}
        columns={columns}
        series={SERIES}
        summary={text.lag.summary(messages, seconds)}
        windowSeconds={HISTORY_SECONDS}
        leastTop={LEAST_TOP[measure]}
        formatValue={measure === 'messages' ? format.compact : inSeconds}
        formatTime={format.time}
        onCursor={setCursor}
      />
    </Card>
  );
}
