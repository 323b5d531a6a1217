import { expect, it } from 'vitest';
import { engineEntry } from '../../../../../src-main/shells/desktop/engine/engine-entry.ts';

it('lies beside main in a build, and beside the archive in a packed app', () => {
  expect(engineEntry('/project/out/desktop')).toBe('/project/out/main/engine-process.cjs');
  expect(engineEntry('/opt/Tweetscope/resources/app.asar/out/desktop')).toBe(
    '/opt/Tweetscope/resources/app.asar.unpacked/out/main/engine-process.cjs',
  );
  expect(engineEntry('/home/app.asar-notes/out/desktop')).toBe('/home/app.asar-notes/out/main/engine-process.cjs');
});
