import { create } from 'zustand';

/** What a person wants replayed. `path` is on the engine's machine; a `folder` was dropped where a file belongs. */
export type WishedFile =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'path'; readonly name: string; readonly path: string };

interface FileWish {
  /** To be asked about; empty where the person has yet to pick one. */
  readonly files: readonly WishedFile[];
  /** Grows with each wish; a later one takes the place of an earlier. */
  readonly turn: number;
}

/** null while nobody wishes a file for the source. */
export const useFileWish = create<{ readonly wish: FileWish | null }>(() => ({ wish: null }));

let turn = 0;

/** Opens the dialog that makes a file the source, wherever the person is. */
export function wishFiles(files: readonly WishedFile[] = []): void {
  turn += 1;
  useFileWish.setState({ wish: { files, turn } });
}

export function endFileWish(): void {
  useFileWish.setState({ wish: null });
}

export function fileOfPath(path: string): WishedFile {
  return { kind: 'path', name: path.split(/[/\\]/).at(-1) ?? path, path };
}
