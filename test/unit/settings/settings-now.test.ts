import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { settingsNow } from '../../../src-main/settings/settings-now.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

it('takes what the file has by now, and keeps what was set by hand', () => {
  const flags = { data: folder.path, 'topic.name': 'by_flag' };
  const loaded = loadSettings({ flags, env: {} });
  const handed = { ...loaded, source: { ...loaded.source, rate: 250 } };
  const written = { profile: 'paris', profiles: { paris: { topic: { partitions: 3, name: 'of_file' } } } };
  writeFileSync(join(folder.path, 'tweetscope.json'), JSON.stringify(written));
  const now = settingsNow(JSON.parse(JSON.stringify(handed)), {});
  expect(now).toMatchObject({
    profile: 'paris',
    topic: { partitions: 3, name: 'by_flag' },
    source: { kind: 'simulator', rate: 250 },
    data: folder.path,
  });
});
