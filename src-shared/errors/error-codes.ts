import { ANALYSER_ERROR_CODES } from './analyser-error-codes.ts';
import { SERVICE_ERROR_CODES } from './service-error-codes.ts';
import { SESSION_ERROR_CODES } from './session-error-codes.ts';

interface ErrorCodeEntry {
  /** What went wrong, for the table in docs/errors.md. */
  readonly summary: string;
  /** What to do about it; the default of an error's `hint`. */
  readonly hint: string;
  /** Whether trying the same thing again can succeed without anyone changing anything. */
  readonly retryable: boolean;
}

const entry = (summary: string, hint: string, retryable = false): ErrorCodeEntry => ({ summary, hint, retryable });

/** Every code Tweetscope reports, in the order a tweet would meet them. docs/errors.md is generated from it. */
export const ERROR_CODES = {
  // usage and settings
  USAGE: entry('The command line was not understood.', 'See `tweetscope --help`, or `tweetscope COMMAND --help`.'),
  SETTING_UNKNOWN: entry('A setting has a name Tweetscope does not know.', 'Compare the name with docs/settings.md.'),
  SETTING_INVALID: entry(
    'A setting has a value that is not allowed.',
    'Give what is allowed; docs/settings.md has every setting with its values.',
  ),
  SETTINGS_UNREADABLE: entry('The settings file could not be read as JSON.', 'Mend or remove tweetscope.json.'),
  SETTINGS_UNWRITABLE: entry(
    'The settings file could not be written.',
    'Check its owner and the free space; nothing was changed.',
  ),
  SETTING_FIXED: entry(
    'A setting cannot be changed here.',
    'It is given by a variable or a flag, which wins over the file: change it there and start again.',
  ),
  PROFILE_REFUSED: entry(
    'A profile cannot be made, renamed or removed like this.',
    'The message says why; built-in profiles and the one in use stay.',
  ),
  CONNECTION_REFUSED: entry(
    'The new settings do not connect.',
    'Nothing was changed, the pipeline goes on as before: test the connection, mend the settings, try again.',
  ),
  DATA_FOLDER_IN_USE: entry(
    'Another Tweetscope process has the data folder.',
    'Stop that process, or give another folder with --data.',
  ),
  DATA_FOLDER_UNUSABLE: entry(
    'The data folder cannot be read or written.',
    'Check its path, owner and free space, or give another with --data.',
  ),
  SECRET_IN_FILE: entry(
    'A password or key stands in a settings file.',
    'Take it out of the file; give it in Settings, by its environment variable, or as docs/secrets.md says.',
  ),
  SECRET_NAME_INVALID: entry('The name is none a secret can have.', 'Secrets are named by the path of their setting.'),
  SECRETS_READ_ONLY: entry(
    'Secrets cannot be changed here: they come from the environment or mounted files.',
    'Change them where they come from.',
  ),
  SECRETS_REFUSED: entry(
    'The store of secrets refused the login or the request.',
    'Check the token or the role, and its policy, against docs/secrets.md.',
  ),
  SECRETS_UNAVAILABLE: entry(
    'The store of secrets does not answer.',
    'Check that it runs and can be reached, then try again.',
    true,
  ),

  // source
  FILE_NOT_FOUND: entry('The file to replay does not exist or cannot be read.', 'Check the path and its permissions.'),
  FILE_FORMAT_UNKNOWN: entry(
    'The format of the file was not recognised.',
    'Name it with --format ndjson|x2|x1|csv|tsv|sentiment140.',
  ),
  FILE_UNREADABLE: entry(
    'The file to replay could not be read to its end.',
    'It is damaged or cut off: fetch it again. What was read before that is in the log.',
  ),
  UPLOAD_REFUSED: entry(
    'The file could not be taken into the data folder.',
    'The message says why; a file on the machine of the engine can be named by its path instead.',
  ),
  FILE_LINE_INVALID: entry(
    'A line of the file is not a tweet.',
    'It lies in the dead letters with its line number; mend and redrive it.',
  ),

  // broker
  BROKER_UNAVAILABLE: entry(
    'The broker does not answer.',
    'Start it (Services, or tweetscope stack), or give its address in the settings; the pipeline goes on by itself when it answers.',
    true,
  ),
  BROKER_LOGIN_REFUSED: entry(
    'The broker refused the login.',
    'Check kafka.saslMechanism, kafka.saslUsername and kafka.saslPassword against the listener.',
  ),
  BROKER_CERTIFICATE_REFUSED: entry(
    'The certificate of the broker is not trusted.',
    'Name the authority that signed it in kafka.tlsCaFile, and the brokers as the certificate does.',
  ),
  BROKER_FORBIDDEN: entry(
    'The broker forbids this user what Tweetscope needs.',
    'Grant read, write, create and describe on the topics, and read on the group.',
  ),
  BROKER_CORRUPT: entry(
    'The embedded log cannot be opened.',
    'Restore the data folder, or move it away to start afresh.',
  ),
  TOPIC_UNKNOWN: entry('The topic does not exist.', 'Start the pipeline once; it creates the topic.'),
  TOPIC_DIFFERS: entry(
    'An existing topic differs from the settings.',
    'Change the topic or the settings; Tweetscope alters no topic by itself.',
  ),
  TOPIC_REFUSED: entry(
    'The broker refused to create the topic.',
    'Compare partitions and replication with the number of brokers, or create the topic by hand.',
  ),
  OFFSET_OUT_OF_RANGE: entry(
    'The offset asked for is not in the log.',
    'Choose one between the low and the high watermark.',
  ),
  PARTITION_NOT_ASSIGNED: entry(
    'Another member of the consumer group reads the partition.',
    'Stop the other consumers of the group, then try again.',
    true,
  ),

  // decode
  MESSAGE_TOO_LARGE: entry(
    'The message is larger than a tweet may be.',
    'Look at what writes to the topic; the bytes are in the dead letters.',
  ),
  MESSAGE_NOT_UTF8: entry(
    'The message is not valid UTF-8.',
    'Look at what writes to the topic; the bytes are in the dead letters.',
  ),
  MESSAGE_NOT_JSON: entry(
    'The message is not JSON.',
    'Look at what writes to the topic; the bytes are in the dead letters.',
  ),
  MESSAGE_NOT_A_TWEET: entry(
    'The message is JSON but not a tweet.',
    'The reason names the field; mend and redrive it from the dead letters.',
  ),

  // analysis
  ANALYSER_UNAVAILABLE: entry(
    'The analyser does not answer.',
    'The tweets wait in the log; they go on when it is back.',
    true,
  ),
  ANALYSIS_FAILED: entry(
    'The analyser could not analyse this tweet.',
    'It lies in the dead letters; look at its text, then redrive it.',
  ),
  ...ANALYSER_ERROR_CODES,

  // stores
  STORE_UNAVAILABLE: entry(
    'A store does not answer.',
    'The tweets wait in the log and go on when it answers. Start it (Services, or tweetscope stack), or give its address in the settings.',
    true,
  ),
  STORE_UNAUTHORIZED: entry(
    'A store refused our name, password or key.',
    'Check the settings of the store, or the rights of the user there; the tweets wait in the log.',
    true,
  ),
  STORE_CERTIFICATE_REFUSED: entry(
    'The certificate of a store is not trusted.',
    'Name the authority that signed it (elasticsearch.caFile or .fingerprint, cassandra.caFile); the tweets wait in the log.',
    true,
  ),
  STORE_REJECTED: entry('A store refused the document.', 'It lies in the dead letters with the store’s reason.'),
  TWEET_UNKNOWN: entry(
    'There is no such tweet, or it is not analysed yet.',
    'Look whether it was stored: search for its id.',
  ),
  REANALYSIS_BUSY: entry(
    'A selection is being analysed again, or none is ready to be applied.',
    'Wait for it, or cancel it in Quality.',
  ),
  QUERY_INVALID: entry(
    'The search could not be understood.',
    'Quote words with special characters, or search for simpler words.',
  ),

  ...SERVICE_ERROR_CODES,
  ...SESSION_ERROR_CODES,

  // pipeline and contract
  PIPELINE_NOT_RUNNING: entry('The pipeline is not running.', 'Start it first.'),
  PIPELINE_STALLED: entry(
    'The pipeline made no progress before its deadline.',
    'Run `tweetscope doctor`; nothing is lost, the rest is still in the log.',
  ),
  REQUEST_UNKNOWN: entry('The request is not in the contract.', 'Reload the page: it may be older than the engine.'),
  REQUEST_INVALID: entry('The request does not fit the contract.', 'The message names the field and what is allowed.'),
  REQUEST_FORBIDDEN: entry(
    'The sender may not talk to the engine.',
    'Open the address that Tweetscope printed, with its token.',
  ),
  REQUEST_TOO_MANY: entry(
    'The page asks for more at once than the engine answers.',
    'Wait for the answers under way; they come by themselves.',
    true,
  ),
  REQUEST_TIMED_OUT: entry(
    'The engine did not answer in time.',
    'It may be busy: look at the state, then try again.',
    true,
  ),
  CONNECTION_LOST: entry(
    'The console has no connection to the engine.',
    'It connects again by itself; nothing in the log is lost.',
    true,
  ),
  CONSOLE_NOT_BUILT: entry('The pages of the console are not built.', 'Run `npm run build`.'),
  PORT_IN_USE: entry('The port is taken.', 'Give another with --port, or leave it out for a free one.'),
  ENGINE_GONE: entry('The engine ended unexpectedly.', 'It is started again by itself; see Activity for why.', true),
  ALARM_UNDELIVERED: entry(
    'An alarm could not be delivered to the webhook.',
    'Check watches.webhook, and that the receiver answers with 2xx.',
  ),
  REHEARSED: entry('A fault that someone plays on purpose.', 'It heals by itself; end it sooner in Rehearse.', true),
  REHEARSAL_REFUSED: entry(
    'A fault cannot be rehearsed here or now.',
    'Faults are for the embedded and local profiles on this machine, one of a kind at a time.',
  ),
  INTERNAL: entry('Something Tweetscope did not expect.', 'Run again with --verbose and report what it prints.'),
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;
