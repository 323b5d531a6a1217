import { useClient } from '../client/client-context.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { useLocale } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { useConsole } from '../state/console-store.ts';
import styles from './link-banner.module.css';

/** Says when the page has no connection, and what that means for what it shows. */
export function LinkBanner() {
  const { text, format } = useLocale();
  const client = useClient();
  const link = useConsole((store) => store.link);
  const hasStatus = useConsole((store) => store.status !== null);
  if (link.state === 'open' || (link.state === 'connecting' && hasStatus)) return null;
  if (link.state === 'connecting') {
    return (
      <div className={styles.banner} role="status">
        {text.link.connecting}
      </div>
    );
  }
  return (
    <div className={`${styles.banner} ${styles.lost}`} role="alert">
      <Icon name="warning" />
      <p>
        <strong>{text.link.titles[link.reason]}</strong>{' '}
        {link.error === undefined ? (
          text.link.details[link.reason](format.time(link.sinceMs))
        ) : (
          <ErrorText error={link.error} />
        )}
      </p>
      {link.reason === 'refused' && (
        <button type="button" className={styles.again} onClick={() => client.renewLink()}>
          {text.link.again}
        </button>
      )}
    </div>
  );
}
