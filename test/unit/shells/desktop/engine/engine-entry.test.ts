import { expect, it } from 'vitest';
import { engineEntry } from '../../../../../src-main/shells/desktop/engine/engine-entry.ts';

it('lies beside main in a build, and beside the archive in a packed app', () => {
  expect(engineEntry('/project/out/main')).toBe('/project/out/main/engine-process.cjs');
  expect(engineEntry('/opt/Tweetscope/resources/app.asar/out/main')).toBe(
    '/opt/Tweetscope/resources/app.asar.unpacked/out/main/engine-process.cjs',
  );
  expect(engineEntry('/home/app.asar-notes/out/main')).toBe('/home/app.asar-notes/out/main/engine-process.cjs');
});
