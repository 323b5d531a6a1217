import { setting } from './setting.ts';
import { integer, oneOf, optionalText, text, yesOrNo } from './setting-kinds.ts';

export const CONSISTENCIES = ['ONE', 'TWO', 'LOCAL_ONE', 'LOCAL_QUORUM', 'QUORUM', 'EACH_QUORUM', 'ALL'] as const;
export type Consistency = (typeof CONSISTENCIES)[number];

const requestTimeout = () => integer(100, 600_000);
/** A name and password in an address would be printed with it. */
const URL_WITHOUT_SECRETS = /^https?:\/\/[^\s@]+$/;

/** Where index and archive are, and how to reach them. */
export const STORE_SETTINGS = {
  'index.kind': setting(oneOf(['embedded', 'elasticsearch']), {
    description: 'What searches: the embedded index, or Elasticsearch 8.',
    default: null,
    computed: 'embedded, or elasticsearch with the profile local',
    example: 'elasticsearch',
    isAnotherRun: true,
  }),
  'elasticsearch.url': setting(text('an http or https address without name and password', URL_WITHOUT_SECRETS), {
    description: 'Where Elasticsearch answers.',
    default: 'http://localhost:9200',
    example: 'https://search.example.org:9200',
    isAnotherRun: true,
  }),
  'elasticsearch.index': setting(text('lower-case letters, digits, ".", "_", "-"', /^[a-z0-9][a-z0-9_.-]{0,199}$/), {
    description: 'Index for the analysed tweets. Created when missing, with its template of the same name.',
    default: 'tweets_analyzed',
    example: 'tweets_analyzed',
    isAnotherRun: true,
  }),
  'elasticsearch.shards': setting(integer(1, 1_024), {
    description: 'Shards of the index when it is created.',
    default: 1,
    example: '3',
  }),
  'elasticsearch.replicas': setting(integer(0, 32), {
    description: 'Copies of each shard when the index is created; 0 for a single node.',
    default: 0,
    example: '1',
  }),
  'elasticsearch.username': setting(optionalText('a name'), {
    description: 'Name for basic authentication.',
    default: '',
    example: 'tweetscope',
  }),
  'elasticsearch.password': setting(optionalText('a password'), {
    description: 'Password for basic authentication.',
    default: '',
    example: 'secret',
    secret: true,
  }),
  'elasticsearch.apiKey': setting(optionalText('an encoded API key'), {
    description: 'API key, in place of name and password.',
    default: '',
    example: 'VnVhQ2ZHY0JDZGJr',
    secret: true,
  }),
  'elasticsearch.caFile': setting(optionalText('a path'), {
    description: 'PEM file with the authority that signed the certificate of the server.',
    default: '',
    example: './http_ca.crt',
  }),
  'elasticsearch.fingerprint': setting(optionalText('a SHA-256 fingerprint in hexadecimal digits'), {
    description: 'Fingerprint of that authority, in place of the file.',
    default: '',
    example: 'B1:2A:96:5C',
  }),
  'elasticsearch.requestTimeoutMs': setting(requestTimeout(), {
    description: 'How long to wait for an answer of Elasticsearch, in milliseconds.',
    default: 10_000,
    example: '30000',
  }),

  'archive.kind': setting(oneOf(['embedded', 'cassandra']), {
    description: 'What keeps tweets for ever: the embedded archive, or Cassandra 4.',
    default: null,
    computed: 'embedded, or cassandra with the profile local',
    example: 'cassandra',
    isAnotherRun: true,
  }),
  'cassandra.contactPoints': setting(text('hosts with or without port, parted by commas', /^[^\s,]+(,[^\s,]+)*$/), {
    description: 'Some nodes of the cluster; the others are found through them.',
    default: 'localhost:9042',
    example: 'cassandra-1:9042,cassandra-2:9042',
    isAnotherRun: true,
  }),
  'cassandra.localDataCenter': setting(text('letters, digits, "_" and "-"', /^[\w-]{1,48}$/), {
    description: 'Data centre whose nodes are asked.',
    default: 'datacenter1',
    example: 'eu_west',
  }),
  'cassandra.keyspace': setting(text('lower-case letters, digits and "_", at most 48', /^[a-z]\w{0,47}$/), {
    description: 'Keyspace for the tables. Both are created when missing.',
    default: 'tweetscope',
    example: 'tweetscope',
    isAnotherRun: true,
  }),
  'cassandra.replicationFactor': setting(integer(1, 32), {
    description: 'Copies of each row when the keyspace is created.',
    default: 1,
    example: '3',
  }),
  'cassandra.consistency': setting(oneOf(CONSISTENCIES), {
    description: 'How many copies must answer a write or a read.',
    default: 'LOCAL_QUORUM',
    example: 'LOCAL_ONE',
  }),
  'cassandra.username': setting(optionalText('a name'), {
    description: 'Name to log in with.',
    default: '',
    example: 'tweetscope',
  }),
  'cassandra.password': setting(optionalText('a password'), {
    description: 'Password to log in with.',
    default: '',
    example: 'secret',
    secret: true,
  }),
  'cassandra.tls': setting(yesOrNo(), {
    description: 'Whether connections are encrypted, and the certificates checked.',
    default: false,
    example: 'true',
  }),
  'cassandra.caFile': setting(optionalText('a path'), {
    description: 'PEM file with the authority that signed the certificates of the nodes.',
    default: '',
    example: './cassandra-ca.crt',
  }),
  'cassandra.ttlSeconds': setting(integer(0, 630_720_000), {
    description: 'After how many seconds a tweet leaves the archive; 0 for never.',
    default: 0,
    example: '31536000',
  }),
  'cassandra.requestTimeoutMs': setting(requestTimeout(), {
    description: 'How long to wait for an answer of Cassandra, in milliseconds.',
    default: 5_000,
    example: '10000',
  }),
} as const;
