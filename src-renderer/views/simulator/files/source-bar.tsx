import { ErrorText } from '../../../errors/error-text.tsx';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { useConsole } from '../../../state/console-store.ts';
import { wishFiles } from '../../../state/file-wish.ts';
import styles from '../simulator-view.module.css';
import { FILE_WORDS } from './file-words.ts';
import { useSourceChange } from './use-source-change.ts';

/** Where the tweets come from, and the way to another source. */
export function SourceBar({ isFile }: { readonly isFile: boolean }) {
  const words = useWords(FILE_WORDS);
  const isLinked = useConsole((store) => store.link.state === 'open');
  const { isBusy, error, simulate } = useSourceChange();
  return (
    <div className={styles.source}>
      {!isFile && (
        <p>
          <strong>{words.source}</strong> <span className={styles.faint}>{words.simulator}</span>
        </p>
      )}
      {error !== null && (
        <p role="alert" className={styles.sourceError}>
          <ErrorText error={error} />
        </p>
      )}
      <span className={styles.sourceActions}>
        {isFile && (
          <Button isDisabled={!isLinked || isBusy} onClick={() => void simulate()}>
            {isBusy ? words.replaying : words.back}
          </Button>
        )}
        <Button isDisabled={!isLinked || isBusy} onClick={() => wishFiles()}>
          {isFile ? words.another : words.open}
        </Button>
      </span>
    </div>
  );
}
