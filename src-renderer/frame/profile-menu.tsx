import { useEffect, useId, useRef, useState } from 'react';
import { useClient } from '../client/client-context.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { useConsole } from '../state/console-store.ts';
import { readProfiles, useProfiles, wishProfile } from '../state/profiles.ts';
import styles from './profile-menu.module.css';
import { PROFILE_WORDS } from './profile-words.ts';
import { useDismissal } from './use-dismissal.ts';
import { addressOf } from './use-route.ts';

/** The profile in use; opens the others, each with what it stands for. */
export function ProfileMenu() {
  const { text } = useLocale();
  const words = useWords(PROFILE_WORDS);
  const client = useClient();
  const profile = useConsole((store) => store.status?.profile ?? null);
  const isLinked = useConsole((store) => store.link.state === 'open');
  const hasProfiles = useProfiles(({ all }) => all.length > 0);
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useDismissal(root, isOpen, () => setOpen(false));
  useEffect(() => {
    if (isLinked && profile !== null) void readProfiles(client);
  }, [client, isLinked, profile]);

  if (profile === null) return <p className={styles.name} />;
  if (!hasProfiles) {
    return (
      <a className={styles.name} href={addressOf('settings')}>
        {text.profile(profile)}
      </a>
    );
  }
  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        className={styles.button}
        title={words.choose}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          if (!isOpen) void readProfiles(client);
          setOpen(!isOpen);
        }}
      >
        {text.profile(profile)}
        <Icon name="chevron" size={10} />
      </button>
      {isOpen && (
        <section className={styles.panel} id={panelId} aria-label={words.list}>
          <Choices present={profile} close={() => setOpen(false)} />
          <a className={styles.more} href={addressOf('settings')} onClick={() => setOpen(false)}>
            {words.settings}
          </a>
        </section>
      )}
    </div>
  );
}

function Choices({ present, close }: { readonly present: string; readonly close: () => void }) {
  const words = useWords(PROFILE_WORDS);
  const { all, canSwitch } = useProfiles();
  return (
    <>
      <ul>
        {all.map(({ name, broker, index, archive }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.choice}
              aria-current={name === present ? 'true' : undefined}
              disabled={!canSwitch || name === present}
              onClick={() => {
                close();
                wishProfile(name);
              }}
            >
              <span className={styles.mark}>{name === present && <Icon name="check" size={14} />}</span>
              <span className={styles.choiceName}>
                <strong>{name}</strong>
                {name === present && <span className={styles.inUse}> {words.inUse}</span>}
                <span className={styles.stands}>{words.standsFor(broker, index, archive)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!canSwitch && <p className={styles.fixed}>{words.fixed}</p>}
    </>
  );
}
