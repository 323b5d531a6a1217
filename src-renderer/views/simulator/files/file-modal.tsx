import { useRef, useState } from 'react';
import type { TweetFileLook } from '#shared/contract/tweet-files.ts';
import { FILE_FORMATS, type FileFormat, MOST_UPLOAD_BYTES } from '#shared/domain/tweet-file.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { useConsole } from '../../../state/console-store.ts';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import { FoundFile } from './found-file.tsx';
import { PickFile } from './pick-file.tsx';
import { type FilePaceName, useSourceChange } from './use-source-change.ts';
import { useUpload } from './use-upload.ts';

/** From a file to the source in two steps: where it is, then what it was taken for and how fast it shall go. */
export function FileModal({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(FILE_WORDS);
  const client = useClient();
  const isStopped = useConsole((store) => store.status?.startedAtMs === null);
  const upload = useUpload();
  const source = useSourceChange();
  const [look, setLook] = useState<TweetFileLook | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [format, setFormat] = useState<FileFormat>('auto');
  const [pace, setPace] = useState<FilePaceName>('max');
  const lastPath = useRef('');

  const lookAt = async (path: string, as: FileFormat) => {
    lastPath.current = path;
    setLooking(true);
    setError(null);
    const result = await client.request('tweetFiles.look', { path, format: as });
    setLooking(false);
    setLook(result.ok ? result.data : null);
    setError(result.ok ? null : result.error);
  };
  const take = async (file: File) => {
    setRefusal(null);
    setError(null);
    if (file.size === 0) return setRefusal(words.empty);
    if (file.size > MOST_UPLOAD_BYTES) return setRefusal(words.tooLarge(words.bytes(MOST_UPLOAD_BYTES)));
    const path = await upload.upload(file);
    if (path !== null) await lookAt(path, format);
  };
  const replay = async () => {
    if (look !== null && (await source.replay(look.path, format, pace))) onClose();
  };
  const canMendFormat = error?.code === 'FILE_FORMAT_UNKNOWN' || look !== null;
  const actions = (
    <>
      <Button isDisabled={source.isBusy} onClick={onClose}>
        {words.cancel}
      </Button>
      <Button isPrimary isDisabled={look === null || look.tweets === 0 || source.isBusy} onClick={() => void replay()}>
        {source.isBusy ? words.replaying : words.replay}
      </Button>
    </>
  );
  return (
    <Modal title={words.title} error={source.error ?? upload.error ?? error} actions={actions} onClose={onClose}>
      {look === null && (
        <PickFile
          progress={upload.progress}
          refusal={refusal}
          onFile={(file) => void take(file)}
          onPath={(path) => void lookAt(path, format)}
        />
      )}
      {isLooking && <p role="status">{words.looking}</p>}
      {look !== null && <FoundFile look={look} />}
      {canMendFormat && (
        <div className={styles.choices}>
          <Field name={words.format}>
            {(id) => (
              <select
                id={id}
                value={format}
                onChange={(event) => {
                  const as = FILE_FORMATS.find((one) => one === event.target.value) ?? 'auto';
                  setFormat(as);
                  void lookAt(lastPath.current, as);
                }}
              >
                {FILE_FORMATS.map((one) => (
                  <option key={one} value={one}>
                    {words.formats[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {look !== null && <PaceField pace={pace} onChange={setPace} />}
        </div>
      )}
      {look !== null && (
        <p className={styles.faint}>
          {isStopped ? words.stopped : words.running} {words.stays}
        </p>
      )}
    </Modal>
  );
}

const PACES: readonly FilePaceName[] = ['max', 'recorded', '10', '100', '1000'];

function PaceField({
  pace,
  onChange,
}: {
  readonly pace: FilePaceName;
  readonly onChange: (pace: FilePaceName) => void;
}) {
  const words = useWords(FILE_WORDS);
  return (
    <Field name={words.pace}>
      {(id) => (
        <select
          id={id}
          value={pace}
          onChange={(event) => onChange(PACES.find((one) => one === event.target.value) ?? 'max')}
        >
          {PACES.map((one) => (
            <option key={one} value={one}>
              {words.paces[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
