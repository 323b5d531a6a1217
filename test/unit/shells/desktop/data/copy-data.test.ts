import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkTarget, copyData, dataFiles, removeData } from '../../../../../src-main/shells/desktop/data/copy-data.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
const at = (...path: string[]) => join(folder.path, ...path);
const write = (path: string, text: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
const DATA = [
  'log/a.sqlite',
  'tweetscope.json',
  'desktop/choices.json',
  'desktop/secrets.json',
  'desktop/crashes/x.json',
];
const AROUND = ['desktop/Cookies', 'desktop/Cache/1', 'logs/desktop.log', 'exports/1', 'moved-to.json'];

beforeEach(() => {
  folder = temporaryFolder();
  for (const file of [...DATA, ...AROUND]) write(`old/${file}`, `content of ${file}`);
});
afterEach(() => folder.dispose());

it('takes the data and what a person chose, and leaves Chromium’s profile, logs and exports', () => {
  expect([...dataFiles(at('old'))].sort()).toEqual([...DATA].sort());
});

it('copies every byte, says how far it is, and leaves the old as it is', async () => {
  const fractions: number[] = [];
  await copyData(at('old'), at('new'), (fraction) => fractions.push(fraction));
  for (const file of DATA) expect(readFileSync(at('new', file), 'utf8')).toBe(`content of ${file}`);
  for (const file of AROUND) expect(existsSync(at('new', file))).toBe(false);
  for (const file of DATA) expect(existsSync(at('old', file))).toBe(true);
  expect(fractions.at(-1)).toBe(1);
});

it('refuses a folder that has something, and one within the other', () => {
  write('taken/file', 'x');
  for (const target of ['taken', 'old', 'old/inner', '.']) {
    expect(() => checkTarget(at('old'), at(target)), target).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE' }),
    );
  }
  expect(() => checkTarget(at('old'), at('older'))).not.toThrow();
});

it('leaves nothing behind when the disk refuses in the middle', async () => {
  mkdirSync(at('new'));
  // A file that can't be read ends the copy wherever it stands in the order.
  symlinkSync('/nowhere', at('old/zz-broken'));
  await copyData(at('old'), at('new'), () => undefined);
  expect(existsSync(at('new/zz-broken'))).toBe(false);
  const failing = copyData(at('old'), at('other'), () => {
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(existsSync(at('other'))).toBe(false);
});

it('removes the old copy when it is let go, and the note of the move stays', async () => {
  write('old/notes.txt', 'not ours');
  await removeData(at('old'));
  expect(existsSync(at('old/log/a.sqlite'))).toBe(false);
  expect(existsSync(at('old/desktop'))).toBe(false);
  expect(existsSync(at('old/moved-to.json'))).toBe(true);
});
