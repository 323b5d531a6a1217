import { useLocale } from '../../locale/use-locale.ts';
import { useActions } from '../../state/actions.ts';
import { useConsole } from '../../state/console-store.ts';
import styles from './source-switch.module.css';

/** Whether the source produces, whatever its rate. */
export function SourceSwitch({ isOn }: { readonly isOn: boolean }) {
  const { text } = useLocale();
  const { toggleSource } = useActions();
  const canSwitch = useConsole(
    (store) => store.link.state === 'open' && (store.status?.state === 'running' || store.status?.state === 'paused'),
  );
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={isOn}
      aria-label={text.stations.sourceSwitch}
      title={text.stations.sourceSwitch}
      disabled={!canSwitch}
      onClick={() => void toggleSource(!isOn)}
    >
      <span className={styles.knob} />
    </button>
  );
}
