import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { compileJava } from '../jvm/compile-java.ts';
import { freePorts } from '../jvm/free-port.ts';
import { cacheFolder, resolveArtifact } from '../jvm/maven-cache.ts';
import { ServerProcess } from '../jvm/server-process.ts';
import { type CassandraPorts, cassandraYaml, LOGBACK } from './cassandra-yaml.ts';

const VERSION = '4.1.10';

export interface RunningCassandra {
  /** As the setting `cassandra.contactPoints` takes it. */
  readonly contactPoint: string;
  readonly ports: CassandraPorts;
  readonly process: ServerProcess;
}

export interface CassandraWish {
  /** Free ones where none are given. */
  readonly ports?: CassandraPorts;
  /** Whether one has to log in; the user `cassandra` comes into being some seconds after the start. */
  readonly login?: boolean;
}

/** Starts a real Cassandra, one node. In the same folder at the same ports it goes on with the data it had. */
export async function startCassandra(folder: string, wish: CassandraWish = {}): Promise<RunningCassandra> {
  const jars = await resolveArtifact({
    group: 'org.apache.cassandra',
    artifact: 'cassandra-all',
    version: VERSION,
    type: 'jar',
  });
  const classes = await launcherClasses();
  const ports = wish.ports ?? (await takePorts());
  await Promise.all(['conf', 'tmp'].map((name) => mkdir(join(folder, name), { recursive: true })));
  await writeFile(join(folder, 'conf/cassandra.yaml'), cassandraYaml(folder, ports, wish.login === true));
  await writeFile(join(folder, 'conf/logback.xml'), LOGBACK);
  const classPath = [join(folder, 'conf'), join(jars, '*'), classes].join(':');
  const server = await ServerProcess.start({
    name: 'Cassandra',
    folder,
    args: [
      ...jvmArguments(folder, jars, ports),
      ...['-cp', classPath, 'DiesWithParent', 'org.apache.cassandra.service.CassandraDaemon'],
    ],
    isReady: () => listens(ports.native),
  });
  return { contactPoint: `127.0.0.1:${ports.native}`, ports, process: server };
}

async function takePorts(): Promise<CassandraPorts> {
  const [native = 0, storage = 0, jmx = 0] = await freePorts(3);
  return { native, storage, jmx };
}

async function launcherClasses(): Promise<string> {
  const place = join(cacheFolder(), 'cassandra-launcher-1');
  if (existsSync(place)) return place;
  const scratch = await mkdtemp(join(cacheFolder(), 'building-'));
  await compileJava(join(import.meta.dirname, 'java', 'DiesWithParent.java'), '.', scratch);
  try {
    await rename(scratch, place);
  } catch (thrown) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw thrown;
  }
  return place;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}

/** Packages that Cassandra 4.1 reaches into, closed by default since Java 16. */
const OPENED = [
  ...['java.base/java.lang', 'java.base/java.lang.module', 'java.base/java.lang.reflect', 'java.base/java.io'],
  ...['java.base/java.net', 'java.base/java.nio', 'java.base/java.util', 'java.base/java.util.concurrent'],
  ...['java.base/java.util.concurrent.atomic', 'java.base/jdk.internal.loader', 'java.base/jdk.internal.ref'],
  ...['java.base/jdk.internal.reflect', 'java.base/jdk.internal.math', 'java.base/jdk.internal.module'],
  ...['java.base/jdk.internal.util.jar', 'java.base/sun.nio.ch', 'jdk.management/com.sun.management.internal'],
];
const EXPORTED = [
  ...['java.base/jdk.internal.misc', 'java.base/jdk.internal.ref', 'java.base/sun.nio.ch', 'java.base/java.lang.ref'],
  ...['java.management.rmi/com.sun.jmx.remote.internal.rmi', 'java.rmi/sun.rmi.registry', 'java.sql/java.sql'],
  ...['java.rmi/sun.rmi.server', 'jdk.unsupported/sun.misc', 'jdk.attach/sun.tools.attach'],
];

function jvmArguments(folder: string, jars: string, { jmx }: CassandraPorts): string[] {
  const agent = readdirSync(jars).find((name) => /^jamm-.*\.jar$/.test(name)) ?? '';
  return [
    ...['-Xms512m', '-Xmx512m', '-Xss1m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'],
    ...OPENED.flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]),
    ...EXPORTED.flatMap((name) => ['--add-exports', `${name}=ALL-UNNAMED`]),
    ...['-Djava.awt.headless=true', '-Djna.nosys=true', '-Djdk.attach.allowAttachSelf=true'],
    ...['-Dio.netty.tryReflectionSetAccessible=true', `-javaagent:${join(jars, agent)}`],
    ...[`-Djava.io.tmpdir=${join(folder, 'tmp')}`, `-Dcassandra.storagedir=${folder}`],
    ...[`-Dcassandra.config=file://${join(folder, 'conf/cassandra.yaml')}`, `-Dcassandra.jmx.local.port=${jmx}`],
    ...[`-Dlogback.configurationFile=${join(folder, 'conf/logback.xml')}`, '-Dcassandra-foreground=yes'],
    // a single node has nobody to wait for
    ...['-Dcassandra.skip_wait_for_gossip_to_settle=0', '-Dcassandra.ring_delay_ms=100'],
    ...['-Dcassandra.load_ring_state=false', '-Dcassandra.superuser_setup_delay_ms=0'],
  ];
}
