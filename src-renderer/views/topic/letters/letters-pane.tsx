import { useState } from 'react';
import type { DeadLetter, DeadLetterPage } from '#shared/contract/dead-letters.ts';
import { changeParams, useRoute } from '../../../frame/use-route.ts';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import line from '../../../parts/row-list.module.css';
import { RowList } from '../../../parts/row-list.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';
import { LetterDetail } from './letter-detail.tsx';
import { RedriveAllModal } from './redrive-all-modal.tsx';
import { useLetters } from './use-letters.ts';

interface LettersPaneProps {
  readonly newest: DeadLetterPage | null;
  readonly onChange: () => Promise<void>;
}

/** What could not be processed: why, and the way back. */
export function LettersPane({ newest, onChange }: LettersPaneProps) {
  const words = useWords(TOPIC_WORDS);
  const at = useRoute(({ params }) => params.at ?? null);
  const [isAsking, setAsking] = useState(false);
  const { letters, hasMore, more, read } = useLetters(newest);
  const open = newest === null ? 0 : newest.total - newest.redriven;
  const changed = async () => {
    await Promise.all([onChange(), read()]);
  };
  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <RowList
          label={words.letters.list}
          rows={letters}
          keyOf={({ offset }) => String(offset)}
          chosen={at}
          onChoose={(key) => changeParams({ at: key })}
          empty={words.letters.empty}
          render={(letter) => <LetterLine letter={letter} />}
        />
        <footer className={styles.foot}>
          <Button isDisabled={!hasMore} onClick={() => void more()}>
            {hasMore ? words.letters.more : words.browse.noneLeft}
          </Button>
          <Button isDisabled={open === 0} onClick={() => setAsking(true)}>
            {words.letters.redriveAll(open)}
          </Button>
        </footer>
      </div>
      <div className={styles.detail}>
        {at === null || !/^\d+$/.test(at) ? (
          <p className={styles.empty}>{words.letters.choose}</p>
        ) : (
          <LetterDetail key={at} offset={Number(at)} onChange={changed} />
        )}
      </div>
      {isAsking && newest !== null && (
        <RedriveAllModal
          page={newest}
          onClose={() => {
            setAsking(false);
            void changed();
          }}
        />
      )}
    </div>
  );
}

function LetterLine({ letter }: { readonly letter: DeadLetter }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  return (
    <>
      <span className={styles.offset}>{format.count(letter.offset)}</span>
      <time className={line.time} title={format.dateTime(letter.atMs)}>
        {format.time(letter.atMs)}
      </time>
      <span className={styles.tag} data-done={letter.redriven !== null}>
        {letter.redriven === null ? letter.code : words.letters.redrivenMark}
      </span>
      <bdi className={line.text}>{letter.preview}</bdi>
      <span className={line.size}>{words.browse.bytes(letter.bytes)}</span>
    </>
  );
}
