import { useWords } from '../../../locale/use-locale.ts';
import { Icon } from '../../../parts/icon.tsx';
import type { WishedFile } from '../../../state/file-wish.ts';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import { refusalOf } from './use-tweet-file.ts';

/** Several files came at once, and one is a source: which? */
export function ChooseFile({
  files,
  onChoose,
}: {
  readonly files: readonly WishedFile[];
  readonly onChoose: (file: WishedFile) => void;
}) {
  const words = useWords(FILE_WORDS);
  return (
    <>
      <p>{words.several(files.length)}</p>
      <ul className={styles.several} aria-label={words.which}>
        {files.map((file) => {
          const refusal = refusalOf(file, words);
          return (
            <li key={file.kind === 'file' ? `${file.name} ${file.file.size}` : file.name}>
              <button type="button" disabled={refusal !== null} onClick={() => onChoose(file)}>
                <bdi className={styles.severalName}>{refusal ?? file.name}</bdi>
                {file.kind === 'file' && refusal === null && (
                  <span className={styles.faint}>{words.bytes(file.file.size)}</span>
                )}
                {refusal === null && <Icon name="chevron" size={14} />}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
