import { type FormEvent, useId, useRef, useState } from 'react';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import type { WishedFile } from '../../../state/file-wish.ts';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import type { UploadProgress } from './use-upload.ts';

interface PickFileProps {
  readonly onFiles: (files: readonly WishedFile[]) => void;
  readonly onPath: (path: string) => void;
}

/** Where the file is: dropped (the whole page takes it), chosen, or named by a path. */
export function PickFile({ onFiles, onPath }: PickFileProps) {
  const words = useWords(FILE_WORDS);
  const [path, setPath] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== '') onPath(path.trim());
  };
  return (
    <>
      <DropPlace onFiles={onFiles} />
      <form className={styles.path} onSubmit={submit}>
        <Field name={words.path}>
          {(id) => (
            <input
              id={id}
              value={path}
              spellCheck={false}
              autoComplete="off"
              placeholder="/home/me/tweets.ndjson.gz"
              onChange={(event) => setPath(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" isDisabled={path.trim() === ''}>
          {words.look}
        </Button>
      </form>
    </>
  );
}

function DropPlace({ onFiles }: Pick<PickFileProps, 'onFiles'>) {
  const words = useWords(FILE_WORDS);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  return (
    <section className={styles.drop} aria-label={words.drop}>
      <p className={styles.dropTitle}>{words.drop}</p>
      <p className={styles.faint}>{words.or}</p>
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      <label className="visually-hidden" htmlFor={inputId}>
        {words.choose}
      </label>
      <input
        ref={input}
        id={inputId}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        multiple
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          if (chosen.length > 0) onFiles(chosen.map((file) => ({ kind: 'file', name: file.name, file })));
        }}
      />
      <p className={styles.faint}>{words.kinds}</p>
    </section>
  );
}

export function Uploading({ name, sent, bytes }: UploadProgress) {
  const words = useWords(FILE_WORDS);
  return (
    <div className={styles.uploading} role="status">
      <p>
        <bdi>{words.uploading(name)}</bdi>
      </p>
      <progress max={bytes} value={sent} aria-label={words.uploading(name)} />
    </div>
  );
}
