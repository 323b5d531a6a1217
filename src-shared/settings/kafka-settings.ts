import { setting } from './setting.ts';
import { oneOf, optionalText, text, yesOrNo } from './setting-kinds.ts';

const BROKER_LIST = /^[^\s,:]+:\d{1,5}(\s*,\s*[^\s,:]+:\d{1,5})*$/;

/** Which log tweets travel on, and how to reach Kafka. */
export const KAFKA_SETTINGS = {
  'broker.kind': setting(oneOf(['embedded', 'kafka']), {
    description: 'The log tweets travel on: the embedded one, or Kafka.',
    default: null,
    computed: 'embedded, or kafka with the profile local',
    example: 'kafka',
    isAnotherRun: true,
  }),
  'kafka.brokers': setting(text('host:port, several separated by commas', BROKER_LIST), {
    description: 'Brokers to begin with; the others are learnt from them.',
    default: 'localhost:9092',
    example: 'kafka-1:9092,kafka-2:9092',
    isAnotherRun: true,
  }),
  'kafka.clientId': setting(text('1 to 255 characters', /^\S{1,255}$/), {
    description: 'Name under which the brokers know this program: in their logs, quotas and metrics.',
    default: 'tweetscope',
    example: 'tweetscope-paris',
  }),
  'kafka.tls': setting(yesOrNo(), {
    description: 'Whether the connections are encrypted.',
    default: false,
    example: 'true',
  }),
  'kafka.tlsCaFile': setting(optionalText('the path of a PEM file'), {
    description: "Authority that signed the brokers' certificates; empty for those the system trusts.",
    default: '',
    example: './kafka-ca.pem',
  }),
  'kafka.tlsCertificateFile': setting(optionalText('the path of a PEM file'), {
    description: 'Certificate of this program, where the brokers ask for one.',
    default: '',
    example: './tweetscope.pem',
  }),
  'kafka.tlsKeyFile': setting(optionalText('the path of a PEM file'), {
    description: 'Private key of that certificate.',
    default: '',
    example: './tweetscope-key.pem',
  }),
  'kafka.saslMechanism': setting(oneOf(['none', 'plain', 'scram-sha-256', 'scram-sha-512']), {
    description: 'How this program logs in.',
    default: 'none',
    example: 'scram-sha-512',
  }),
  'kafka.saslUsername': setting(optionalText('a name'), {
    description: 'User to log in as.',
    default: '',
    example: 'tweetscope',
  }),
  'kafka.saslPassword': setting(optionalText('a password'), {
    description: 'Password of that user.',
    default: '',
    example: 'from the environment',
    secret: true,
  }),
} as const;
