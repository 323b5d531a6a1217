import { useCallback, useEffect, useRef, useState } from 'react';
import type { TweetFileLook } from '#shared/contract/tweet-files.ts';
import { type FileFormat, isNoTweetFile, MOST_UPLOAD_BYTES } from '#shared/domain/tweet-file.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { useWords } from '../../../locale/use-locale.ts';
import type { WishedFile } from '../../../state/file-wish.ts';
import { FILE_WORDS } from './file-words.ts';
import { useUpload } from './use-upload.ts';

/** Brings a file to the engine where it is not there yet, and has it looked at; one that comes alone at once. */
export function useTweetFile(files: readonly WishedFile[]) {
  const words = useWords(FILE_WORDS);
  const client = useClient();
  const upload = useUpload();
  const [look, setLook] = useState<TweetFileLook | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [format, setFormat] = useState<FileFormat>('auto');
  const last = useRef({ path: '', name: '' });

  const lookAt = async (path: string, name: string, as: FileFormat) => {
    last.current = { path, name };
    setLooking(true);
    setError(null);
    setRefusal(null);
    const result = await client.request('tweetFiles.look', { path, format: as });
    setLooking(false);
    setLook(result.ok ? result.data : null);
    if (result.ok) return;
    // The error's own hint is for the command line; here the format is chosen below.
    if (result.error.code === 'FILE_FORMAT_UNKNOWN') setRefusal(words.unknown(name));
    else setError(result.error);
  };
  const take = async (wished: WishedFile) => {
    last.current = { path: '', name: wished.name };
    setError(null);
    setLook(null);
    setRefusal(refusalOf(wished, words));
    if (refusalOf(wished, words) !== null || wished.kind === 'folder') return;
    if (wished.kind === 'path') return lookAt(wished.path, wished.name, format);
    const path = await upload.upload(wished.file);
    if (path !== null) await lookAt(path, wished.name, format);
  };
  const leave = useCallback(() => {
    setLook(null);
    setError(null);
    setRefusal(null);
  }, []);
  const lookAs = (as: FileFormat) => {
    setFormat(as);
    void lookAt(last.current.path, last.current.name, as);
  };

  const takeNow = useRef(take);
  takeNow.current = take;
  useEffect(() => {
    const [only] = files;
    if (only !== undefined && files.length === 1) void takeNow.current(only);
  }, [files]);
  return {
    look,
    refusal,
    error: upload.error ?? error,
    progress: upload.progress,
    isLooking,
    format,
    /** Whether it got as far as being looked at, so that another format is worth a try. */
    canNameFormat: !isLooking && last.current.path !== '' && (look !== null || refusal !== null),
    take,
    lookAs,
    leave,
  };
}

type Words = ReturnType<(typeof FILE_WORDS)['en']>;

/** Why it can't be one, as far as one sees without reading it; null where it may. */
export function refusalOf(wished: WishedFile, words: Words): string | null {
  if (wished.kind === 'path') return null;
  if (wished.kind === 'folder') return words.folder(wished.name);
  const { file } = wished;
  if (isNoTweetFile(file.type)) return words.noTweets(file.name);
  if (file.size === 0) return words.empty(file.name);
  return file.size > MOST_UPLOAD_BYTES ? words.tooLarge(file.name, words.bytes(MOST_UPLOAD_BYTES)) : null;
}
