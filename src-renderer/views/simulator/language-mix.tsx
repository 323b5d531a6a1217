import { SIMULATED_LANGUAGES, type SimulatedLanguage } from '#shared/domain/simulation.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import styles from './simulator-view.module.css';
import { SIMULATOR_WORDS } from './simulator-words.ts';
import { useSimulatorChange } from './use-simulator-change.ts';

type Weights = Readonly<Partial<Record<SimulatedLanguage, number>>>;

/** How much of which language; with two of them one slider says both. */
export function LanguageMix({
  weights,
  className,
}: {
  readonly weights: Weights;
  readonly className: string | undefined;
}) {
  const { languages } = useWords(SIMULATOR_WORDS);
  const { format } = useLocale();
  const change = useSimulatorChange();
  const total = SIMULATED_LANGUAGES.reduce((sum, language) => sum + (weights[language] ?? 0), 0);
  const share = total === 0 ? 0 : (weights.en ?? 0) / total;
  const shares: Readonly<Record<SimulatedLanguage, number>> = { en: share, fr: 1 - share };
  const percent = Math.round(share * 100);
  return (
    <Card title={languages.title} className={className}>
      <div className={styles.mix}>
        <div className={styles.mixNames}>
          {SIMULATED_LANGUAGES.map((language) => (
            <span key={language}>
              {languages.names[language]} <strong>{format.percent(shares[language])}</strong>
            </span>
          ))}
        </div>
        <input
          className={styles.slider}
          style={{ '--filled': `${percent}%` } as React.CSSProperties}
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-label={languages.share(languages.names.en)}
          aria-valuetext={format.percent(share)}
          onChange={(event) => {
            const en = event.currentTarget.valueAsNumber;
            void change({ languageWeights: { en, fr: 100 - en } });
          }}
        />
      </div>
    </Card>
  );
}
