import type { ElasticsearchOptions } from '../../src-main/adapters/elasticsearch/elasticsearch-index.ts';

/** One node without security, as the tests start it. */
export function elasticsearchOptions(url: string, index: string): ElasticsearchOptions {
  return {
    url,
    index,
    shards: 1,
    replicas: 0,
    username: '',
    password: '',
    apiKey: '',
    caFile: '',
    fingerprint: '',
    requestTimeoutMs: 30_000,
  };
}
