import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import type { UploadProgress } from './use-upload.ts';

interface PickFileProps {
  readonly progress: UploadProgress | null;
  /** Why the file that was picked can't be taken. */
  readonly refusal: string | null;
  readonly onFile: (file: File) => void;
  readonly onPath: (path: string) => void;
}

/** Where the file is: dropped, chosen, or named by a path. */
export function PickFile({ progress, refusal, onFile, onPath }: PickFileProps) {
  const words = useWords(FILE_WORDS);
  const [path, setPath] = useState('');
  if (progress !== null) return <Uploading {...progress} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== '') onPath(path.trim());
  };
  return (
    <>
      <DropPlace onFile={onFile} />
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
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

function DropPlace({ onFile }: Pick<PickFileProps, 'onFile'>) {
  const words = useWords(FILE_WORDS);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [isOver, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <section
      className={styles.drop}
      data-over={isOver}
      aria-label={words.drop}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={(event) => {
        onDrag(event);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
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
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
        }}
      />
      <p className={styles.faint}>{words.kinds}</p>
    </section>
  );
}

function Uploading({ name, sent, bytes }: UploadProgress) {
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
