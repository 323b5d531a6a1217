import { useState } from 'react';
import { FILE_FORMATS } from '#shared/domain/tweet-file.ts';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { useConsole } from '../../../state/console-store.ts';
import { fileOfPath, type WishedFile } from '../../../state/file-wish.ts';
import { ChooseFile } from './choose-file.tsx';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import { FoundFile } from './found-file.tsx';
import { PaceField } from './pace-field.tsx';
import { PickFile, Uploading } from './pick-file.tsx';
import { useFixedSource } from './use-fixed-source.ts';
import { type FilePaceName, useSourceChange } from './use-source-change.ts';
import { useTweetFile } from './use-tweet-file.ts';

interface FileModalProps {
  /** What the person came with: nothing, one file, or several to choose from. */
  readonly files: readonly WishedFile[];
  readonly onClose: () => void;
}

/** From a file to the source in two steps: where it is, then what it was taken for and how fast it shall go. */
export function FileModal({ files: wished, onClose }: FileModalProps) {
  const words = useWords(FILE_WORDS);
  const isStopped = useConsole((store) => store.status?.startedAtMs === null);
  const source = useSourceChange();
  const fixed = useFixedSource();
  const [files, setFiles] = useState(wished);
  const file = useTweetFile(files);
  const [pace, setPace] = useState<FilePaceName>('max');
  const [isChosen, setChosen] = useState(false);
  const { look, progress } = file;
  const isChoosing = files.length > 1 && !isChosen;
  const isAtRest = look === null && progress === null && !file.isLooking;
  const replay = async () => {
    if (look !== null && (await source.replay(look.path, file.format, pace))) onClose();
  };
  const actions = (
    <>
      {files.length > 1 && isChosen && progress === null && (
        <Button
          isDisabled={source.isBusy}
          onClick={() => {
            file.leave();
            setChosen(false);
          }}
        >
          {words.others}
        </Button>
      )}
      <Button isDisabled={source.isBusy} onClick={onClose}>
        {words.cancel}
      </Button>
      <Button
        isPrimary
        isDisabled={look === null || look.tweets === 0 || source.isBusy || fixed.isSourceFixed}
        onClick={() => void replay()}
      >
        {source.isBusy ? words.replaying : words.replay}
      </Button>
    </>
  );
  return (
    <Modal title={words.title} error={source.error ?? file.error} actions={actions} onClose={onClose}>
      {fixed.isSourceFixed && <p className={styles.refusal}>{words.sourceFixed}</p>}
      {isChoosing && (
        <ChooseFile
          files={files}
          onChoose={(one) => {
            setChosen(true);
            void file.take(one);
          }}
        />
      )}
      {file.refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {file.refusal}
        </p>
      )}
      {isAtRest && !isChoosing && <PickFile onFiles={setFiles} onPath={(path) => void file.take(fileOfPath(path))} />}
      {progress !== null && <Uploading {...progress} />}
      {file.isLooking && <p role="status">{words.looking}</p>}
      {look !== null && <FoundFile look={look} />}
      {file.canNameFormat && (
        <div className={styles.choices}>
          <Field name={words.format}>
            {(id) => (
              <select
                id={id}
                value={file.format}
                onChange={(event) => file.lookAs(FILE_FORMATS.find((one) => one === event.target.value) ?? 'auto')}
              >
                {FILE_FORMATS.map((one) => (
                  <option key={one} value={one}>
                    {words.formats[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {look !== null && <PaceField pace={pace} fixed={fixed.rate} onChange={setPace} />}
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
