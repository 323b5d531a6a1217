import type { Rate } from '#shared/domain/rate.ts';
import { fractionOf, LAST_STOP, rateAt, stopOf } from '../../frame/rate-scale.ts';
import { useRateWish } from '../../frame/use-rate-wish.ts';
import { shortRate, spokenRate } from '../../locale/rate-words.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { useConsole } from '../../state/console-store.ts';
import styles from './simulator-view.module.css';
import { SIMULATOR_WORDS } from './simulator-words.ts';

const PRESETS: readonly Rate[] = [0, 'natural', 1, 10, 100, 1_000, 5_000, 'max'];

/** The wished rate beside the measured one. */
export function RateCard({
  rate: engineRate,
  className,
}: {
  readonly rate: Rate;
  readonly className: string | undefined;
}) {
  const words = useWords(SIMULATOR_WORDS);
  const locale = useLocale();
  const measured = useConsole((store) => store.status?.rates.produced ?? 0);
  const [rate, wishRate] = useRateWish(engineRate);
  const stop = stopOf(rate);
  return (
    <Card title={words.rate.title} note={words.rate.note} className={className}>
      <div className={styles.rateBody}>
        <dl className={styles.figures}>
          <div>
            <dt>{words.rate.wished}</dt>
            <dd>{shortRate(rate, locale)}</dd>
          </div>
          <div>
            <dt>{words.rate.measured}</dt>
            <dd>
              {locale.format.rate(measured)}
              {locale.text.perSecond}
            </dd>
          </div>
        </dl>
        <input
          className={styles.slider}
          style={{ '--filled': `${fractionOf(stop) * 100}%` } as React.CSSProperties}
          type="range"
          min={0}
          max={LAST_STOP}
          step={1}
          value={stop}
          aria-label={words.rate.slider}
          aria-valuetext={spokenRate(rate, locale)}
          onChange={(event) => wishRate(rateAt(event.currentTarget.valueAsNumber))}
        />
        <fieldset className={styles.presets} aria-label={words.rate.presets}>
          {PRESETS.map((preset) => (
            <Button key={preset} isPressed={rate === preset} onClick={() => wishRate(preset)}>
              {preset === 'max' ? locale.text.rate.presetMax : shortRate(preset, locale)}
            </Button>
          ))}
        </fieldset>
      </div>
    </Card>
  );
}
