import { isNoTweetFile } from '#shared/domain/tweet-file.ts';
import type { WishedFile } from '../state/file-wish.ts';

/** What is held over the page. `other`: by their kinds none of them can be a file of tweets. */
export type Held = 'nothing' | 'tweets' | 'other';

/** Before they are dropped, files show their kinds, where the system knows them, and nothing else. */
export function heldOf({ types, items }: Pick<DataTransfer, 'types' | 'items'>): Held {
  if (!types.includes('Files')) return 'nothing';
  const kinds = [...items].filter(({ kind }) => kind === 'file').map(({ type }) => type);
  return kinds.length > 0 && kinds.every(isNoTweetFile) ? 'other' : 'tweets';
}

export function droppedFiles({ items }: Pick<DataTransfer, 'items'>): readonly WishedFile[] {
  return [...items].flatMap((item): readonly WishedFile[] => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (file === null) return [];
    const isFolder = item.webkitGetAsEntry()?.isDirectory === true;
    return [isFolder ? { kind: 'folder', name: file.name } : { kind: 'file', name: file.name, file }];
  });
}
