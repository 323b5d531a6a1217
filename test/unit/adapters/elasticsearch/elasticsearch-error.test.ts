import { describe, expect, it } from 'vitest';
import { elasticsearchError, refusal } from '../../../../src-main/adapters/elasticsearch/elasticsearch-error.ts';

describe('refusal', () => {
  it.each([
    [429, 'es_rejected_execution_exception', 'STORE_UNAVAILABLE', true],
    [503, 'unavailable_shards_exception', 'STORE_UNAVAILABLE', true],
    [404, 'index_not_found_exception', 'STORE_UNAVAILABLE', true],
    [403, 'cluster_block_exception: index blocked', 'STORE_UNAVAILABLE', true],
    [403, 'security_exception', 'STORE_UNAUTHORIZED', true],
    [401, 'security_exception', 'STORE_UNAUTHORIZED', true],
    [400, 'document_parsing_exception', 'STORE_REJECTED', false],
    [413, 'too large', 'STORE_REJECTED', false],
  ])('reads %d %s as %s', (status, reason, code, retryable) => {
    expect(refusal(status, reason)).toMatchObject({ code, retryable });
    expect(refusal(status, reason).message).toContain(reason);
  });

  it('takes anything else for a server that does not answer', () => {
    expect(elasticsearchError(new Error('connect ECONNREFUSED'))).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: true,
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
