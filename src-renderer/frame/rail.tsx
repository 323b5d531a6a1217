import { useLocale } from '../locale/use-locale.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { showOverlay } from './overlay.ts';
import { PreferencesMenu } from './preferences-menu.tsx';
import styles from './rail.module.css';
import { addressOf, useRoute } from './use-route.ts';
import { VIEWS } from './views.ts';

/** The views, and below them what is for all of them. */
export function Rail() {
  const { text, language } = useLocale();
  // The whole of it: some addresses follow what the present view shows.
  const { view: current } = useRoute();
  return (
    <div className={styles.rail}>
      <nav aria-label={text.frame.views}>
        <ul className={styles.views}>
          {VIEWS.map(({ id, name, icon }) => (
            <li key={id}>
              <a className={styles.view} href={addressOf(id)} aria-current={id === current ? 'page' : undefined}>
                <Icon name={icon} size={18} />
                <span className={styles.name}>{name[language]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.tools}>
        <Tool icon="search" name={text.frame.palette} onPress={() => showOverlay('palette')} />
        <Tool icon="help" name={text.frame.help} onPress={() => showOverlay('help')} />
        <PreferencesMenu />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
}

function Tool({ icon, name, onPress }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={name} title={name} onClick={onPress}>
      <Icon name={icon} size={18} />
    </button>
  );
}
