import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../support/free-port.ts';
import { answersOn, JavaProcess } from '../support/java-process.ts';
import { mavenJars } from '../support/maven-jars.ts';
import { makeCertificate } from './certificate.ts';
import {
  type KafkaPlaces,
  kraftProperties,
  type SecureListener,
  zookeeperModeProperties,
  zookeeperProperties,
} from './kafka-properties.ts';
import { artifactsOf, type KafkaVersion } from './kafka-versions.ts';

const START_LIMIT_MS = 90_000;
const JVM = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];
const SCRAM_MECHANISMS = ['SCRAM-SHA-256', 'SCRAM-SHA-512'];
const CLUSTER_ID = 'dHdlZXRzY29wZS1zdGFjaw';

/** How to come in by the listener with TLS and a login. */
export interface SecureAccess {
  readonly address: string;
  readonly caFile: string;
  readonly username: string;
  readonly password: string;
}

/** One real broker on free ports, with its data in a folder of its own. */
export class KafkaServer {
  readonly address: string;
  readonly jars: string;
  readonly #version: KafkaVersion;
  readonly #places: KafkaPlaces;
  #secure: SecureListener | null = null;
  #zookeeper: JavaProcess | null = null;
  #broker: JavaProcess | null = null;

  private constructor(version: KafkaVersion, jars: string, places: KafkaPlaces) {
    this.address = `127.0.0.1:${places.port}`;
    this.jars = jars;
    this.#version = version;
    this.#places = places;
  }

  /** With `secure` there is a second listener; KRaft only. */
  static async start(version: KafkaVersion, { secure = false } = {}): Promise<KafkaServer> {
    const jars = await mavenJars(`kafka-${version.version}`, artifactsOf(version.version));
    const [port = 0, controlPort = 0, securePort = 0] = await freePorts(3);
    const folder = mkdtempSync(join(tmpdir(), 'tweetscope-kafka-'));
    mkdirSync(join(folder, 'data'));
    const server = new KafkaServer(version, jars, { folder, port, controlPort });
    try {
      if (secure) server.#makeSecure(securePort);
      await server.#prepare();
      await server.startBroker();
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

  /** Again after `stopBroker` or `killBroker`, on the same port and data. */
  async startBroker(): Promise<void> {
    const { folder, port } = this.#places;
    const log = join(folder, `broker-${Date.now()}.log`);
    const broker = await this.#java('kafka.Kafka', [this.#configFile()], { log, heapMb: 512 });
    this.#broker = broker;
    const isReady = async () =>
      broker.prints(/Kafka Server started|\[KafkaServer id=\d+\] started/) && (await answersOn(port));
    await broker.until('start of Kafka', isReady, START_LIMIT_MS);
  }

  async stopBroker(): Promise<void> {
    await this.#broker?.stop();
    this.#broker = null;
  }

  async killBroker(): Promise<void> {
    await this.#broker?.kill();
    this.#broker = null;
  }

  /** Runs a class of Kafka's own tools to its end. @returns what it printed */
  async tool(mainClass: string, args: readonly string[], limitMs = 60_000): Promise<string> {
    const log = join(this.#places.folder, `tool-${Date.now()}.log`);
    const tool = await this.#java(mainClass, args, { log, heapMb: 256 });
    return tool.output(limitMs);
  }

  async close(): Promise<void> {
    // At once: nobody needs what it would still write.
    await this.killBroker();
    await this.#zookeeper?.kill();
    this.#zookeeper = null;
    rmSync(this.#places.folder, { recursive: true, force: true });
  }

  async #prepare(): Promise<void> {
    const { folder, controlPort } = this.#places;
    if (this.#version.mode === 'kraft') {
      writeFileSync(this.#configFile(), kraftProperties(this.#places, this.#secure));
      const users = SCRAM_MECHANISMS.flatMap((mechanism) =>
        this.#secure === null ? [] : ['--add-scram', `${mechanism}=[name=alice,password=${this.#secure.password}]`],
      );
      await this.tool('kafka.tools.StorageTool', ['format', '-t', CLUSTER_ID, '-c', this.#configFile(), ...users]);
      return;
    }
    const config = join(folder, 'zookeeper.properties');
    writeFileSync(config, zookeeperProperties(this.#places));
    writeFileSync(this.#configFile(), zookeeperModeProperties(this.#places));
    const log = join(folder, 'zookeeper.log');
    const zookeeper = await this.#java('org.apache.zookeeper.server.quorum.QuorumPeerMain', [config], {
      log,
      heapMb: 128,
    });
    this.#zookeeper = zookeeper;
    await zookeeper.until('start of ZooKeeper', () => answersOn(controlPort), START_LIMIT_MS);
  }

  #makeSecure(port: number): void {
    const password = randomUUID();
    const { keystore } = makeCertificate(this.#places.folder, password);
    this.#secure = { port, keystore, password };
  }

  #configFile(): string {
    return join(this.#places.folder, 'server.properties');
  }

  #java(mainClass: string, args: readonly string[], { log, heapMb }: { log: string; heapMb: number }) {
    return JavaProcess.start({
      jvm: [...JVM, `-Xmx${heapMb}m`, '-Dzookeeper.jmx.log4j.disable=true'],
      classPath: [this.jars],
      mainClass,
      args,
      log,
    });
  }
}
