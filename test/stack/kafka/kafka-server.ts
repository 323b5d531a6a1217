import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launcherClasses } from '../jvm/compile-java.ts';
import { freePorts } from '../jvm/free-port.ts';
import { JavaServer } from '../jvm/java-server.ts';
import { listens } from '../jvm/listens.ts';
import { runJava } from '../jvm/run-java.ts';
import type { StackServer } from '../server.ts';
import { makeCertificate } from '../tls/certificate.ts';
import {
  type KafkaPlaces,
  kraftProperties,
  type SecureListener,
  zookeeperModeProperties,
  zookeeperProperties,
} from './kafka-properties.ts';
import { KAFKA_VERSIONS, type KafkaVersion, kafkaJars } from './kafka-versions.ts';

const TOOL_LIMIT_MS = 60_000;
/** ZooKeeper takes a killed broker for alive until its session ends; who supervises brokers starts them again. */
const STILL_REGISTERED = 'NodeExistsException';
const REGISTERED_MS = 30_000;
const SCRAM_MECHANISMS = ['SCRAM-SHA-256', 'SCRAM-SHA-512'];
const CLUSTER_ID = 'dHdlZXRzY29wZS1zdGFjaw';
const QUIET = [
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  // says when it has started
  '-Dorg.slf4j.simpleLogger.log.kafka.server=info',
  '-Dzookeeper.jmx.log4j.disable=true',
];

export interface KafkaWish {
  /** Where its data is; started again in it, it goes on with them. */
  readonly folder: string;
  readonly version?: KafkaVersion;
  /** A free one where none is given. */
  readonly port?: number;
  /** A second listener with TLS and a login; KRaft only. */
  readonly secure?: boolean;
  /** One of the cluster that this one joins; with ZooKeeper only. */
  readonly beside?: KafkaServer;
  readonly onZookeeper?: (address: string) => void;
}

/** How to come in by the listener with TLS and a login. */
export interface SecureAccess {
  readonly address: string;
  readonly caFile: string;
  readonly username: string;
  readonly password: string;
}

/** One real broker, with the ZooKeeper of its own where its version needs one. */
export class KafkaServer implements StackServer {
  readonly name = 'Kafka';
  readonly address: string;
  readonly #jars: string;
  readonly #launcher: string;
  readonly #places: KafkaPlaces;
  readonly #secure: SecureListener | null;
  readonly #broker: JavaServer;
  #zookeeper: JavaServer | null = null;

  private constructor(jars: string, launcher: string, places: KafkaPlaces, secure: SecureListener | null) {
    this.address = `127.0.0.1:${places.port}`;
    this.#jars = jars;
    this.#launcher = launcher;
    this.#places = places;
    this.#secure = secure;
    this.#broker = this.#java('Kafka', 'kafka.Kafka', this.#configFile, places.port, {
      heapMb: 512,
      readyWords: /Kafka Server started|\[KafkaServer id=\d+\] started/,
    });
  }

  static async start(wish: KafkaWish): Promise<KafkaServer> {
    const version = wish.version ?? KAFKA_VERSIONS.specified;
    const jars = await kafkaJars(version);
    const launcher = await launcherClasses();
    const [free = 0, controlPort = 0, securePort = 0] = await freePorts(3);
    const { folder, port = free, beside = null } = wish;
    mkdirSync(join(folder, 'data'), { recursive: true });
    const secure = wish.secure === true ? secureListener(folder, securePort) : null;
    const cluster = { brokerId: 1, controlPort, ...beside?.nextOfCluster() };
    const server = new KafkaServer(jars, launcher, { folder, port, ...cluster }, secure);
    try {
      if (version.mode === 'kraft') {
        await server.#format();
      } else if (beside !== null) {
        writeFileSync(server.#configFile, zookeeperModeProperties(server.#places));
      } else {
        const zookeeper = await server.#startZookeeper();
        wish.onZookeeper?.(zookeeper);
      }
      await server.start();
    } catch (thrown) {
      await server.close();
      throw thrown;
    }
    return server;
  }

  secureAccess(): SecureAccess {
    if (this.#secure === null) throw new Error('this server was started without a secure listener');
    const { port, password } = this.#secure;
    return { address: `127.0.0.1:${port}`, caFile: join(this.#places.folder, 'ca.pem'), username: 'alice', password };
  }

  nextOfCluster(): Pick<KafkaPlaces, 'brokerId' | 'controlPort'> {
    const { brokerId, controlPort } = this.#places;
    return { brokerId: brokerId + 1, controlPort };
  }

  async start(): Promise<void> {
    const endMs = Date.now() + REGISTERED_MS;
    for (;;) {
      try {
        return await this.#broker.start();
      } catch (thrown) {
        if (!(thrown instanceof Error && thrown.message.includes(STILL_REGISTERED)) || Date.now() > endMs) throw thrown;
      }
    }
  }

  stop(): Promise<void> {
    return this.#broker.stop();
  }

  kill(): Promise<void> {
    return this.#broker.kill();
  }

  freeze(): void {
    this.#broker.freeze();
  }

  thaw(): void {
    this.#broker.thaw();
  }

  /** Runs a class of Kafka's own tools to its end. @returns what it printed */
  tool(mainClass: string, args: readonly string[], input?: string): Promise<string> {
    const read = input === undefined ? {} : { input };
    return runJava({ classPath: join(this.#jars, '*'), mainClass, args, limitMs: TOOL_LIMIT_MS, ...read });
  }

  async close(): Promise<void> {
    await this.kill();
    await this.#zookeeper?.kill();
  }

  async shutDown(): Promise<void> {
    await this.stop();
    await this.#zookeeper?.stop();
  }

  async #format(): Promise<void> {
    writeFileSync(this.#configFile, kraftProperties(this.#places, this.#secure));
    if (existsSync(join(this.#places.folder, 'data', 'meta.properties'))) return;
    const users = SCRAM_MECHANISMS.flatMap((mechanism) =>
      this.#secure === null ? [] : ['--add-scram', `${mechanism}=[name=alice,password=${this.#secure.password}]`],
    );
    await this.tool('kafka.tools.StorageTool', ['format', '-t', CLUSTER_ID, '-c', this.#configFile, ...users]);
  }

  async #startZookeeper(): Promise<string> {
    const { folder, controlPort } = this.#places;
    const config = join(folder, 'zookeeper.properties');
    writeFileSync(config, zookeeperProperties(this.#places));
    writeFileSync(this.#configFile, zookeeperModeProperties(this.#places));
    const mainClass = 'org.apache.zookeeper.server.quorum.QuorumPeerMain';
    this.#zookeeper = this.#java('ZooKeeper', mainClass, config, controlPort, { heapMb: 128 });
    await this.#zookeeper.start();
    return this.#zookeeper.address;
  }

  get #configFile(): string {
    return join(this.#places.folder, 'server.properties');
  }

  #java(name: string, mainClass: string, config: string, port: number, more: { heapMb: number; readyWords?: RegExp }) {
    const { heapMb, ...words } = more;
    const jvm = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true', `-Xmx${heapMb}m`];
    const classPath = `${join(this.#jars, '*')}:${this.#launcher}`;
    return new JavaServer(`127.0.0.1:${port}`, {
      name,
      folder: this.#places.folder,
      args: [...jvm, ...QUIET, '-cp', classPath, 'DiesWithParent', mainClass, config],
      isReady: () => listens(port),
      ...words,
    });
  }
}

function secureListener(folder: string, port: number): SecureListener {
  const password = randomUUID();
  const { keystore } = makeCertificate(folder, password);
  return { port, keystore, password };
}
