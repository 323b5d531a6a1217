import { useLocale } from '../locale/use-locale.ts';
import { ProductMark } from '../parts/product-mark.tsx';
import { HealthMark } from './health-mark.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { RateControl } from './rate-control.tsx';
import { RunButtons } from './run-buttons.tsx';
import { RunState, SessionClock } from './run-state.tsx';
import styles from './top-bar.module.css';

/** What is true on every view: state, pace, session, health; and the ways to steer. */
export function TopBar() {
  const { text } = useLocale();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <ProductMark size={28} />
        <div>
          <h1 className={styles.name}>{text.product}</h1>
          <ProfileMenu />
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
