import { access, constants } from 'node:fs/promises';
import type { Testable } from '#shared/contract/settings.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { openArchive, openBroker, openIndex, openKibana } from '../compose.ts';
import { openAnalyserAt } from '../open-analyser.ts';
import { type Environment, openSecretStore } from '../open-secret-store.ts';
import { existingFolder } from './existing-folder.ts';

/** What a part says when it is asked: nothing is created or written. */
export interface Asked {
  login(): Promise<string>;
  version(): Promise<string>;
  permission(): Promise<string>;
  close(): Promise<void>;
}

const NO_TWEET = '0';
const SECRET = 'kafka.saslPassword';
const AT_START = 'is made at the first start';

/** Opens a part to look at it. What is wrong shows when it is asked. */
export function askPart(part: Testable, kind: string, settings: Settings, env: Environment): Asked {
  const place = { directory: settings.data, readOnly: true };
  if (kind === 'kafka') return askKafka(settings, place);
  if (kind === 'elasticsearch') {
    return askStore(
      () => openIndex(settings, place),
      () => openIndex(settings, place),
    );
  }
  if (kind === 'cassandra') {
    // Every cluster has this keyspace: what is asked for may not be there yet.
    const system = { ...settings, cassandra: { ...settings.cassandra, keyspace: 'system' } };
    return askStore(
      () => openArchive(system, place),
      () => openArchive(settings, place),
    );
  }
  if (part === 'kibana') return askKibana(settings);
  if (part === 'secrets') return askSecrets(settings, env);
  return part === 'analyser' ? askAnalyser(settings, place) : askFolder(settings.data);
}

type Place = Parameters<typeof openBroker>[1];

function askKafka(settings: Settings, place: Place): Asked {
  const opening = openBroker(settings, place);
  const { name } = settings.topic;
  /** A topic that is missing, or closed to us, was asked for with a login that was taken. */
  const watermarks = async () => (await opening).watermarks(name);
  return {
    login: async () => {
      const refusal = await watermarks().then(
        () => null,
        (thrown: unknown) => TweetscopeError.from(thrown),
      );
      if (refusal !== null && !['TOPIC_UNKNOWN', 'BROKER_FORBIDDEN'].includes(refusal.code)) throw refusal;
      return settings.kafka.saslUsername;
    },
    version: async () => (await (await opening).health()).version,
    permission: () => missingIsFine(watermarks(), name, ({ code }) => code === 'TOPIC_UNKNOWN'),
    close: async () => (await opening).close(),
  };
}

interface Store {
  health(): Promise<{ readonly version: string }>;
  get(tweetId: string): Promise<unknown>;
  close(): Promise<void>;
}

function askStore(openAny: () => Promise<Store>, openOurs: () => Promise<Store>): Asked {
  let opened: Promise<Store> | null = null;
  const any = () => {
    opened ??= openAny();
    return opened;
  };
  return {
    login: async () => {
      await (await any()).health();
      return '';
    },
    version: async () => (await (await any()).health()).version,
    permission: async () => {
      const read = async () => {
        const ours = await openOurs();
        try {
          await ours.get(NO_TWEET);
        } finally {
          await ours.close();
        }
      };
      return missingIsFine(read(), '', ({ message }) => /does not exist|unconfigured table/i.test(message));
    },
    close: async () => {
      const store = await opened?.catch(() => null);
      await store?.close();
    },
  };
}

/** What is not there yet is made at the first start; everything else is a refusal. */
async function missingIsFine(work: Promise<unknown>, name: string, isMissing: (error: TweetscopeError) => boolean) {
  try {
    await work;
    return name;
  } catch (thrown) {
    const error = TweetscopeError.from(thrown);
    if (!isMissing(error)) throw error;
    return `${name} ${AT_START}`.trim();
  }
}

function askKibana(settings: Settings): Asked {
  const kibana = openKibana(settings);
  return {
    login: async () => {
      await kibana.objects();
      return settings.kibana.username;
    },
    version: async () => (await kibana.read({ filter: {} })).version ?? '',
    permission: async () => `${(await kibana.objects()).length} objects`,
    close: async () => undefined,
  };
}

function askSecrets(settings: Settings, env: Environment): Asked {
  const store = openSecretStore(settings, env);
  return {
    login: async () => {
      await store.read(SECRET);
      return '';
    },
    version: async () => (await store.describe()).where,
    permission: async () => {
      await store.read(SECRET);
      return '';
    },
    close: () => store.close(),
  };
}

function askAnalyser(settings: Settings, place: Place): Asked {
  const opening = openAnalyserAt(settings, place);
  opening.catch(() => undefined);
  return {
    login: async () => (await (await opening).health()).detail,
    version: async () => (await (await opening).health()).version,
    permission: async () => '',
    close: async () => (await opening).close(),
  };
}

/** The embedded parts need a folder to write to. */
function askFolder(data: string): Asked {
  return {
    login: async () => '',
    version: async () => `SQLite, Node ${process.versions.node}`,
    permission: async () => {
      const folder = existingFolder(data);
      try {
        await access(folder, constants.W_OK);
        return folder;
      } catch (cause) {
        throw new TweetscopeError('DATA_FOLDER_UNUSABLE', `${folder} cannot be written`, { cause });
      }
    },
    close: async () => undefined,
  };
}
