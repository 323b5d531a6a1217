import type { EngineStatus, LatencySummary, Part, PartStatus } from '#shared/contract/status.ts';
import { CONSUMER_GROUP, TOPIC_RAW } from '#shared/domain/headers.ts';
import { technologyName } from '../../locale/technology-name.ts';
import { type Locale, useLocale } from '../../locale/use-locale.ts';
import { spendingLines } from '../../spending/station-lines.ts';
import { bottleneckOf, pressureOn, pressureOnConsumer } from './bottleneck.ts';
import { DashboardsStation } from './dashboards-station.tsx';
import { FlowEdge, type FlowEdgeProps } from './flow-edge.tsx';
import { FLOW_WORDS } from './flow-words.ts';
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
  const words = FLOW_WORDS[locale.language](format);
  const bottleneck = bottleneckOf(status);
  const leadingTo = (name: Part) => {
    const pressure = pressureOn(part(name), status);
    return { pressure, tone: toneOf(part(name), pressure) };
  };
  const troubleOf = (name: Part) => {
    const { state, sinceMs } = part(name);
    return {
      troubledSinceMs: state === 'slow' || state === 'down' ? sinceMs : null,
      isBottleneck: bottleneck === name,
    };
  };
  const held = pressureOnConsumer(status);
  const waiting = (name: Part) => text.stations.waiting(part(name).waiting);
  const flow = (perSecond: number) => (isStale ? 0 : perSecond);
  const fullness = inFlight.messages / Math.max(1, inFlight.limit);
  return (
    <ol className={styles.picture} aria-label={text.stations.region}>
      <Station
        icon="source"
        name={text.parts.source}
        technology={technologyName(source.name, locale)}
        state={part('source').state}
        figure={format.rate(rates.produced)}
        unit={text.perSecond}
        lines={[text.stations.produced(format.count(counts.produced))]}
      >
        <SourceSwitch isOn={source.on} />
      </Station>
      <Edge perSecond={flow(rates.produced)} tone={toneOf(part('broker'), 0)} />
      <Station
        icon="broker"
        name={TOPIC_RAW}
        technology={technologyName(part('broker').name, locale)}
        state={part('broker').state}
        {...lagFigure(status, locale)}
        {...troubleOf('broker')}
      />
      <Edge perSecond={flow(rates.consumed)} tone={held >= SWOLLEN ? 'slow' : 'flowing'} pressure={held} />
      <Station
        icon="consumer"
        name={text.stations.consumer}
        technology={CONSUMER_GROUP}
        state={consumerState(status)}
        figure={format.rate(rates.consumed)}
        unit={text.perSecond}
        lines={[
          within(latencyMs.consumed, locale),
          fullness < 1
            ? text.stations.inFlight(format.count(inFlight.messages), format.count(inFlight.limit))
            : words.full(format.count(inFlight.messages)),
        ]}
        fullness={fullness}
      />
      <Edge perSecond={flow(rates.analysed)} {...leadingTo('analyser')} />
      <Station
        icon="analyser"
        name={text.parts.analyser}
        technology={technologyName(part('analyser').name, locale)}
        state={part('analyser').state}
        {...troubleOf('analyser')}
        figure={format.rate(rates.analysed)}
        unit={text.perSecond}
        lines={[within(latencyMs.analysed, locale), waiting('analyser'), ...spendingLines(status.spending, locale)]}
      />
      <li className={styles.fork} aria-hidden="true">
        <FlowEdge perSecond={flow(rates.indexed)} {...leadingTo('index')} slant="up" />
        <FlowEdge perSecond={flow(rates.archived)} {...leadingTo('archive')} slant="down" />
      </li>
      <li className={styles.stores}>
        <ol className={styles.storeList}>
          <Station
            icon="index"
            name={text.parts.index}
            technology={technologyName(part('index').name, locale)}
            state={part('index').state}
            {...troubleOf('index')}
            figure={format.rate(rates.indexed)}
            unit={text.perSecond}
            lines={[waiting('index')]}
          />
          <Station
            icon="archive"
            name={text.parts.archive}
            technology={technologyName(part('archive').name, locale)}
            state={part('archive').state}
            {...troubleOf('archive')}
            figure={format.rate(rates.archived)}
            unit={text.perSecond}
            lines={[waiting('archive')]}
          />
        </ol>
      </li>
      <li className={styles.toDashboards} aria-hidden="true">
        <FlowEdge perSecond={flow(rates.indexed)} tone={toneOf(part('index'), 0)} slant="down" />
      </li>
      <DashboardsStation status={status} />
    </ol>
  );
}

function Edge(props: Omit<FlowEdgeProps, 'slant'>) {
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

/** From this share on a line is said to be under pressure. */
const SWOLLEN = 0.5;

function toneOf({ state }: PartStatus, pressure: number): FlowEdgeProps['tone'] {
  if (state === 'down') return 'broken';
  return state === 'slow' || pressure >= SWOLLEN ? 'slow' : 'flowing';
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
