import type { Rate } from '#shared/domain/rate.ts';
import { shortRate, spokenRate } from '../locale/rate-words.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useConsole } from '../state/console-store.ts';
import { useStaleSince } from '../state/use-stale.ts';
import styles from './rate-control.module.css';
import { fractionOf, LAST_STOP, rateAt, stopOf } from './rate-scale.ts';
import { useRateWish } from './use-rate-wish.ts';

const PRESETS: readonly Rate[] = ['natural', 10, 100, 1_000, 'max'];

/** How fast the source goes: the measured rate beside the wished one, and for the simulator a slider with presets. */
export function RateControl() {
  const source = useConsole((state) => state.status?.source ?? null);
  const measured = useConsole((state) => state.status?.rates.produced ?? null);
  const isStale = useStaleSince() !== null;
  const { text, format } = useLocale();
  return (
    <div className={styles.control}>
      <p className={styles.measured}>
        <span className="visually-hidden">{text.rate.measured}: </span>
        <strong>{measured === null || isStale ? '–' : format.rate(measured)}</strong>
        <span className={styles.unit}>{text.perSecond}</span>
      </p>
      {source?.simulator && <SimulatorRate engineRate={source.simulator.rate} />}
      {source !== null && source.simulator === null && <Replay name={source.name} fraction={source.fraction} />}
      {source === null && <div className={styles.placeholder} />}
    </div>
  );
}

function SimulatorRate({ engineRate }: { readonly engineRate: Rate }) {
  const locale = useLocale();
  const { text } = locale;
  const isOpen = useConsole((state) => state.link.state === 'open');
  const [rate, wishRate] = useRateWish(engineRate);
  const stop = stopOf(rate);
  return (
    <>
      <p className={styles.wished}>{text.rate.wished(shortRate(rate, locale))}</p>
      <div className={styles.scale} style={{ '--filled': `${fractionOf(stop) * 100}%` } as React.CSSProperties}>
        <input
          className={styles.slider}
          type="range"
          min={0}
          max={LAST_STOP}
          step={1}
          value={stop}
          disabled={!isOpen}
          aria-label={text.rate.label}
          aria-valuetext={spokenRate(rate, locale)}
          onChange={(event) => wishRate(rateAt(event.currentTarget.valueAsNumber))}
        />
        <fieldset className={styles.presets} aria-label={text.rate.presets} disabled={!isOpen}>
          {PRESETS.map((preset) => (
            <button
              key={preset}
              type="button"
              className={styles.preset}
              style={{ '--at': fractionOf(stopOf(preset)) } as React.CSSProperties}
              aria-pressed={rate === preset}
              title={spokenRate(preset, locale)}
              onClick={() => wishRate(preset)}
            >
              <PresetName preset={preset} />
            </button>
          ))}
        </fieldset>
      </div>
    </>
  );
}

function PresetName({ preset }: { readonly preset: Rate }) {
  const { text, format } = useLocale();
  if (preset === 'natural') return text.rate.presetNatural;
  if (preset === 'max') return text.rate.presetMax;
  return (
    <>
      {format.count(preset)}
      <span className={styles.presetUnit}>{text.perSecond}</span>
    </>
  );
}

function Replay({ name, fraction }: { readonly name: string; readonly fraction: number | null }) {
  const { text, format } = useLocale();
  return (
    <div className={styles.replay}>
      <span className={styles.replayName}>
        <bdi>{text.rate.replaying(name)}</bdi>
      </span>
      {fraction !== null && (
        <>
          <progress className={styles.progress} value={fraction} aria-label={text.rate.replaying(name)} />
          <span className={styles.replayName}>{text.rate.replayed(format.percent(fraction))}</span>
        </>
      )}
    </div>
  );
}
