import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { removeServers, writeServers } from '../../../src-main/settings/servers-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ADDRESSES = {
  'kafka.brokers': '127.0.0.1:19092',
  'elasticsearch.url': 'http://127.0.0.1:19200',
  'cassandra.contactPoints': '127.0.0.1:19042',
};
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

const load = (flags: Readonly<Record<string, unknown>>) =>
  loadSettings({ flags: { data: folder.path, ...flags }, env: {} });

describe('servers that somebody started for the profile local', () => {
  it('are found where they are, as long as that process lives', () => {
    writeServers(folder.path, ADDRESSES);
    const { kafka, elasticsearch, cassandra } = load({ profile: 'local' });
    expect([kafka.brokers, elasticsearch.url, cassandra.contactPoints]).toEqual(Object.values(ADDRESSES));
    removeServers(folder.path);
    expect(load({ profile: 'local' }).kafka.brokers).toBe('localhost:9092');
  });

  it('are no business of another profile', () => {
    writeServers(folder.path, ADDRESSES);
    expect(load({}).kafka.brokers).toBe('localhost:9092');
  });

  it('give way to what a person says', () => {
    writeServers(folder.path, ADDRESSES);
    writeFileSync(
      join(folder.path, 'tweetscope.json'),
      JSON.stringify({ profile: 'local', 'kafka.brokers': 'mine:1' }),
    );
    const { kafka, elasticsearch } = load({});
    expect([kafka.brokers, elasticsearch.url]).toEqual(['mine:1', ADDRESSES['elasticsearch.url']]);
  });

  it('are forgotten with the process that had them', () => {
    writeServers(folder.path, ADDRESSES);
    const file = join(folder.path, 'servers.json');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(process.pid), String(pid)));
    expect(load({ profile: 'local' }).kafka.brokers).toBe('localhost:9092');
  });

  it.each(['', 'no json', '{}', '{"pid":1}', '[]'])('are none where the file is %j', (content) => {
    writeFileSync(join(folder.path, 'servers.json'), content);
    expect(load({ profile: 'local' }).kafka.brokers).toBe('localhost:9092');
  });
});
