import { useLocale } from '../../locale/use-locale.ts';
import { Switch } from '../../parts/switch.tsx';
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
    <span className={styles.place} title={text.stations.sourceSwitch}>
      <Switch
        name={text.stations.sourceSwitch}
        isOn={isOn}
        isDisabled={!canSwitch}
        onChange={(on) => void toggleSource(on)}
      />
    </span>
  );
}
