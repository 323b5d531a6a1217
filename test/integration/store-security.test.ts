import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { CassandraArchive, type CassandraOptions } from '../../src-main/adapters/cassandra/cassandra-archive.ts';
import {
  ElasticsearchIndex,
  type ElasticsearchOptions,
} from '../../src-main/adapters/elasticsearch/elasticsearch-index.ts';
import { startCassandra } from '../stack/cassandra/cassandra-server.ts';
import { startElasticsearch } from '../stack/elasticsearch/elasticsearch-server.ts';
import { type Certificate, makeCertificate } from '../stack/tls/certificate.ts';
import { cassandraOptions } from '../support/cassandra-options.ts';
import { elasticsearchOptions } from '../support/elasticsearch-options.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { storedTweet } from '../support/stored-tweets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PASSWORD = 'correct horse';
const REFUSED = { code: 'STORE_UNAUTHORIZED', retryable: true };
const NOT_TRUSTED = { code: 'STORE_CERTIFICATE_REFUSED', retryable: true };
/** The user `cassandra` is made by the server some seconds after it listens. */
const USER_IS_MADE_MS = 30_000;

describeWithServers('Logging in to real servers by TLS', () => {
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  afterAll(() => {
    for (const folder of folders) folder.dispose();
  });
  let certificate: Certificate;
  const certified = () => {
    certificate ??= makeCertificate(folders[0].path, 'of the keystore');
    return certificate;
  };

  describe('Elasticsearch', () => {
    const server = withServer((folder) => startElasticsearch({ folder, password: PASSWORD, certificate: certified() }));
    const open = (wish: Partial<ElasticsearchOptions>) =>
      ElasticsearchIndex.open({
        ...elasticsearchOptions(server().address, 'tweets_analyzed'),
        username: 'elastic',
        password: PASSWORD,
        caFile: certified().caFile,
        ...wish,
      });

    it('takes the right password, and no other', async () => {
      const index = await vi.waitFor(() => open({}), { timeout: USER_IS_MADE_MS, interval: 500 });
      await index.write([storedTweet(1)]);
      expect(await index.count()).toBe(1);
      await index.close();
      await expect(open({ password: 'x' })).rejects.toMatchObject(REFUSED);
      await expect(open({ username: '' })).rejects.toMatchObject(REFUSED);
    });

    it('refuses an API key that it did not give', async () => {
      await expect(open({ apiKey: 'eDp5' })).rejects.toMatchObject(REFUSED);
    });

    it('is known by the fingerprint of its authority, and by no other', async () => {
      const { fingerprint256 } = new X509Certificate(readFileSync(certified().caFile));
      const index = await open({ caFile: '', fingerprint: fingerprint256 });
      expect((await index.health()).ok).toBe(true);
      await index.close();
      const wrong = fingerprint256.replace(/^../, fingerprint256.startsWith('00') ? '01' : '00');
      await expect(open({ caFile: '', fingerprint: wrong })).rejects.toMatchObject(NOT_TRUSTED);
    });

    it('is not trusted without its authority', async () => {
      await expect(open({ caFile: '' })).rejects.toMatchObject(NOT_TRUSTED);
      const { caFile } = makeCertificate(folders[1].path, 'of another keystore');
      await expect(open({ caFile })).rejects.toMatchObject(NOT_TRUSTED);
    });
  });

  describe('Cassandra', () => {
    const server = withServer((folder) => startCassandra({ folder, login: true, certificate: certified() }));
    const open = (wish: Partial<CassandraOptions>) =>
      CassandraArchive.open({
        ...cassandraOptions(server().address, 'tweets'),
        username: 'cassandra',
        password: 'cassandra',
        tls: true,
        caFile: certified().caFile,
        ...wish,
      });

    it('takes the right password, and no other', async () => {
      const archive = await vi.waitFor(() => open({}), { timeout: USER_IS_MADE_MS, interval: 500 });
      await archive.write([storedTweet(1)]);
      expect(await archive.count()).toBe(1);
      await archive.close();
      await expect(open({ password: 'x' })).rejects.toMatchObject(REFUSED);
      await expect(open({ username: '' })).rejects.toMatchObject(REFUSED);
    });

    it('is not trusted without its authority, and does not talk in plain text', async () => {
      await expect(open({ caFile: '' })).rejects.toMatchObject(NOT_TRUSTED);
      await expect(open({ tls: false })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
});
