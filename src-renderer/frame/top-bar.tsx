import { useLocale } from '../locale/use-locale.ts';
import { ProductMark } from '../parts/product-mark.tsx';
import { useConsole } from '../state/console-store.ts';
import { HealthMark } from './health-mark.tsx';
import { RateControl } from './rate-control.tsx';
import { RunButtons } from './run-buttons.tsx';
import { RunState, SessionClock } from './run-state.tsx';
import styles from './top-bar.module.css';
import { addressOf } from './use-route.ts';

/** What is true on every view: state, pace, session, health; and the ways to steer. */
export function TopBar() {
  const { text } = useLocale();
  const profile = useConsole((store) => store.status?.profile ?? null);
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <ProductMark size={28} />
        <div>
          <h1 className={styles.name}>{text.product}</h1>
          <p className={styles.profile}>
            {profile !== null && <a href={addressOf('settings')}>{text.profile(profile)}</a>}
          </p>
        </div>
      </div>
      <RunState />
      <div className={styles.rate}>
        <RateControl />
      </div>
      <div className={styles.right}>
        <SessionClock />
        <RunButtons />
        <HealthMark />
      </div>
    </header>
  );
}
