import type { EngineStatus, LatencySummary, Part, PartStatus } from '#shared/contract/status.ts';
import { CONSUMER_GROUP, TOPIC_RAW } from '#shared/domain/headers.ts';
import { type Locale, useLocale } from '../../locale/use-locale.ts';
import { spendingLines } from '../../spending/station-lines.ts';
import { FlowEdge } from './flow-edge.tsx';
import styles from './pipeline-picture.module.css';
import { SourceSwitch } from './source-switch.tsx';
import { Station } from './station.tsx';

interface PipelinePictureProps {
  readonly status: EngineStatus;
  /** Nothing is known of now: nothing moves. */
  readonly isStale: boolean;
}

/** A tweet's way from left to right: each station with what it does now, and what flows between them. */
export function PipelinePicture({ status, isStale }: PipelinePictureProps) {
  const locale = useLocale();
  const { text, format } = locale;
  const { rates, counts, latencyMs, inFlight, source } = status;
  const part = (name: Part) => partOf(status, name);
  const tone = (name: Part) => toneOf(part(name));
  const waiting = (name: Part) => text.stations.waiting(part(name).waiting);
  const flow = (perSecond: number) => (isStale ? 0 : perSecond);
  const fullness = inFlight.messages / Math.max(1, inFlight.limit);
  return (
    <ol className={styles.picture} aria-label={text.stations.region}>
      <Station
        icon="source"
        name={text.parts.source}
        technology={source.name}
        state={part('source').state}
        figure={format.rate(rates.produced)}
        unit={text.perSecond}
        lines={[text.stations.produced(format.count(counts.produced))]}
      >
        <SourceSwitch isOn={source.on} />
      </Station>
      <Edge perSecond={flow(rates.produced)} tone={tone('source')} />
      <Station
        icon="broker"
        name={TOPIC_RAW}
        technology={part('broker').name}
        state={part('broker').state}
        {...lagFigure(status, locale)}
      />
      <Edge perSecond={flow(rates.consumed)} tone={tone('broker')} />
      <Station
        icon="consumer"
        name={text.stations.consumer}
        technology={CONSUMER_GROUP}
        state={consumerState(status)}
        figure={format.rate(rates.consumed)}
        unit={text.perSecond}
        lines={[
          within(latencyMs.consumed, locale),
          text.stations.inFlight(format.count(inFlight.messages), format.count(inFlight.limit)),
        ]}
        fullness={fullness}
      />
      <Edge perSecond={flow(rates.analysed)} tone={tone('analyser')} />
      <Station
        icon="analyser"
        name={text.parts.analyser}
        technology={part('analyser').name}
        state={part('analyser').state}
        figure={format.rate(rates.analysed)}
        unit={text.perSecond}
        lines={[within(latencyMs.analysed, locale), waiting('analyser'), ...spendingLines(status.spending, locale)]}
      />
      <li className={styles.fork} aria-hidden="true">
        <FlowEdge perSecond={flow(rates.indexed)} tone={tone('index')} slant="up" />
        <FlowEdge perSecond={flow(rates.archived)} tone={tone('archive')} slant="down" />
      </li>
      <li className={styles.stores}>
        <ol className={styles.storeList}>
          <Station
            icon="index"
            name={text.parts.index}
            technology={part('index').name}
            state={part('index').state}
            figure={format.rate(rates.indexed)}
            unit={text.perSecond}
            lines={[waiting('index')]}
          />
          <Station
            icon="archive"
            name={text.parts.archive}
            technology={part('archive').name}
            state={part('archive').state}
            figure={format.rate(rates.archived)}
            unit={text.perSecond}
            lines={[waiting('archive')]}
          />
        </ol>
      </li>
    </ol>
  );
}

function Edge(props: { readonly perSecond: number; readonly tone: 'flowing' | 'slow' | 'broken' }) {
  return (
    <li aria-hidden="true">
      <FlowEdge {...props} />
    </li>
  );
}

function partOf({ parts, sinceMs }: EngineStatus, name: Part): PartStatus {
  const found = parts.find((part) => part.part === name);
  return found ?? { part: name, name: '', state: 'idle', sinceMs, error: null, waiting: 0 };
}

function toneOf({ state }: PartStatus): 'flowing' | 'slow' | 'broken' {
  if (state === 'down') return 'broken';
  return state === 'slow' ? 'slow' : 'flowing';
}

/** The consumer is the engine itself: it works when the pipeline does. */
function consumerState({ state }: EngineStatus): PartStatus['state'] {
  if (state === 'failed') return 'down';
  return state === 'running' || state === 'draining' ? 'ok' : 'idle';
}

function lagFigure({ lag }: EngineStatus, { text, format }: Locale) {
  const oldest =
    lag.messages === 0 ? text.stations.upToDate : text.stations.oldest(format.milliseconds(lag.seconds * 1_000));
  return { figure: format.count(lag.messages), unit: text.stations.behind, lines: [oldest] };
}

function within(summary: LatencySummary, { text, format }: Locale): string {
  return summary.count === 0 ? text.stations.noLatency : text.stations.latency(format.milliseconds(summary.p95));
}
