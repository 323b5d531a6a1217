import { useId } from 'react';
import { SCENARIOS, type Scenario } from '#shared/domain/simulation.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import styles from './simulator-view.module.css';
import { SIMULATOR_WORDS } from './simulator-words.ts';
import { useSimulatorChange } from './use-simulator-change.ts';

/** The stories the simulator can tell. */
export function ScenarioCards({
  chosen,
  className,
}: {
  readonly chosen: Scenario;
  readonly className: string | undefined;
}) {
  const { scenario } = useWords(SIMULATOR_WORDS);
  const change = useSimulatorChange();
  const name = useId();
  return (
    <Card title={scenario.title} className={className}>
      <fieldset className={styles.scenarios} aria-label={scenario.title}>
        {SCENARIOS.map((one) => (
          <label key={one} className={styles.story} data-chosen={one === chosen}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={one === chosen}
              onChange={() => void change({ scenario: one })}
            />
            <span className={styles.storyName}>
              {scenario.words[one].name}
              {one === chosen && <span className={styles.chosen}>{scenario.running}</span>}
            </span>
            <span className={styles.faint}>{scenario.words[one].does}</span>
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
