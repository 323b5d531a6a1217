import { expect, it } from 'vitest';
import { droppedFiles, heldOf } from '../../../../src-renderer/drop/held-files.ts';

interface Item {
  readonly kind: 'file' | 'string';
  readonly type: string;
  readonly name?: string;
  readonly isFolder?: boolean;
}

/** As a browser hands them over. */
function transferOf(items: readonly Item[]): Pick<DataTransfer, 'types' | 'items'> {
  const list = items.map(({ kind, type, name = 'a', isFolder = false }) => ({
    kind,
    type,
    getAsFile: () => (kind === 'file' ? new File(['x'], name, { type }) : null),
    webkitGetAsEntry: () => (kind === 'file' ? { isDirectory: isFolder } : null),
  }));
  const types = items.some(({ kind }) => kind === 'file') ? ['Files'] : ['text/plain'];
  return { types, items: list as unknown as DataTransferItemList };
}

it('takes files of any kind that tweets may come in, and of none', () => {
  // Windows calls every .csv a file of its spreadsheet program.
  for (const type of ['', 'text/csv', 'application/json', 'application/gzip', 'application/vnd.ms-excel']) {
    expect(heldOf(transferOf([{ kind: 'file', type }]))).toBe('tweets');
  }
});

it('says of pictures, films and packed documents that they are none, and takes them beside one that may be', () => {
  for (const type of ['image/png', 'video/mp4', 'audio/ogg', 'font/woff2', 'application/pdf', 'application/zip']) {
    expect(heldOf(transferOf([{ kind: 'file', type }]))).toBe('other');
    expect(
      heldOf(
        transferOf([
          { kind: 'file', type },
          { kind: 'file', type: 'text/csv' },
        ]),
      ),
    ).toBe('tweets');
  }
});

it('leaves alone what is no file', () => {
  expect(heldOf(transferOf([{ kind: 'string', type: 'text/plain' }]))).toBe('nothing');
});

it('tells folders from files', () => {
  const dropped = droppedFiles(
    transferOf([
      { kind: 'file', type: 'text/csv', name: 'a.csv' },
      { kind: 'string', type: 'text/plain' },
      { kind: 'file', type: '', name: 'tweets', isFolder: true },
    ]),
  );
  expect(dropped).toMatchObject([
    { kind: 'file', name: 'a.csv' },
    { kind: 'folder', name: 'tweets' },
  ]);
});
