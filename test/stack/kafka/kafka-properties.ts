export interface KafkaPlaces {
  readonly folder: string;
  readonly brokerId: number;
  readonly port: number;
  /** Of ZooKeeper, or of the KRaft controller. */
  readonly controlPort: number;
}

/** A listener with TLS and a login, beside the plain one. */
export interface SecureListener {
  readonly port: number;
  readonly keystore: string;
  readonly password: string;
}

type Properties = Readonly<Record<string, string | number | boolean>>;

/** One broker, nothing replicated, groups without the pause in which more members may join. */
const SINGLE_BROKER: Properties = {
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 1,
  'group.initial.rebalance.delay.ms': 0,
  'auto.create.topics.enable': true,
};

export function zookeeperProperties({ folder, controlPort }: KafkaPlaces): string {
  return asText({
    dataDir: `${folder}/zookeeper`,
    // Two ticks are the shortest session a broker may have.
    tickTime: 2_000,
    clientPort: controlPort,
    clientPortAddress: '127.0.0.1',
    maxClientCnxns: 0,
    'admin.enableServer': false,
  });
}

export function zookeeperModeProperties({ folder, brokerId, port, controlPort }: KafkaPlaces): string {
  return asText({
    'broker.id': brokerId,
    'zookeeper.connect': `127.0.0.1:${controlPort}`,
    // A killed broker may come back when it is over.
    'zookeeper.session.timeout.ms': 4_000,
    listeners: `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': `${folder}/data`,
    ...SINGLE_BROKER,
  });
}

export function kraftProperties(
  { folder, brokerId, port, controlPort }: KafkaPlaces,
  secure: SecureListener | null,
): string {
  const login = secure === null ? '' : `,SASL_SSL://127.0.0.1:${secure.port}`;
  return asText({
    ...(secure === null ? {} : secureProperties(secure)),
    'process.roles': 'broker,controller',
    'node.id': brokerId,
    'controller.quorum.voters': `${brokerId}@127.0.0.1:${controlPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port}${login},CONTROLLER://127.0.0.1:${controlPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}${login}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': `${folder}/data`,
    ...SINGLE_BROKER,
  });
}

function secureProperties({ keystore, password }: SecureListener): Properties {
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  const plain = `org.apache.kafka.common.security.plain.PlainLoginModule required user_alice="${password}";`;
  return {
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.sasl_ssl.plain.sasl.jaas.config': plain,
    'listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config': scram,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': scram,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': keystore,
    'ssl.keystore.password': password,
    'ssl.key.password': password,
  };
}

function asText(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
