import { useState } from 'react';
import type { PresentSetting } from '#shared/contract/settings.ts';
import type { SecretHome, SecretPlace } from '#shared/domain/secret-home.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { draftSecret, useDraft } from './draft.ts';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';

interface Props {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly present: PresentSetting;
  readonly home: SecretHome;
  readonly describedBy: string;
}

/** The person asked for this field by a button that is gone now. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** A secret is never shown: it is set or not, and can be replaced or forgotten. */
export function SecretControl({ id, path, name, present, home, describedBy }: Props) {
  const { secret: words } = useWords(SETTINGS_WORDS);
  const drafted = useDraft(({ secrets }) => secrets[path]);
  const [isSeen, setSeen] = useState(false);
  const place: SecretPlace = present.isFixed ? 'environment' : home.place;
  const canChange = !present.isFixed && home.isWritable;
  if (typeof drafted === 'string') {
    return (
      <span className={styles.secret}>
        <input
          id={id}
          className={styles.input}
          type={isSeen ? 'text' : 'password'}
          autoComplete="new-password"
          aria-describedby={describedBy}
          placeholder={words.placeholder}
          value={drafted}
          ref={focusOnce}
          onChange={(event) => draftSecret(path, event.target.value)}
        />
        <Button
          isPressed={isSeen}
          name={`${isSeen ? words.hide : words.show}: ${name}`}
          onClick={() => setSeen(!isSeen)}
        >
          {isSeen ? words.hide : words.show}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.secret}>
      <span className={styles.secretState}>
        {drafted === null ? words.willForget : present.isSet ? words.set(words.places[place]) : words.unset}
      </span>
      {canChange && (
        <Button name={`${present.isSet ? words.replace : words.enter}: ${name}`} onClick={() => draftSecret(path, '')}>
          {present.isSet ? words.replace : words.enter}
        </Button>
      )}
      {canChange && present.isSet && drafted === undefined && (
        <Button name={`${words.forget}: ${name}`} onClick={() => draftSecret(path, null)}>
          {words.forget}
        </Button>
      )}
    </span>
  );
}
