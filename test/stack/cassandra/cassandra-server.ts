import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launcherClasses } from '../jvm/compile-java.ts';
import { freePorts } from '../jvm/free-port.ts';
import { JavaServer } from '../jvm/java-server.ts';
import { listens } from '../jvm/listens.ts';
import { resolveJars } from '../jvm/maven-cache.ts';
import { type CassandraAccess, cassandraYaml, LOGBACK } from './cassandra-yaml.ts';

const VERSION = '4.1.10';
/** Its name in the cache. */
export const CASSANDRA_JARS = `cassandra-all-${VERSION}`;

/** @returns the folder of its jars, fetched where they are not in the cache */
export function cassandraJars(): Promise<string> {
  return resolveJars(CASSANDRA_JARS, [{ group: 'org.apache.cassandra', name: 'cassandra-all', version: VERSION }]);
}

export interface CassandraWish extends CassandraAccess {
  /** Where its data is; started again in it, it goes on with them. */
  readonly folder: string;
  /** For clients; a free one where none is given. */
  readonly port?: number;
}

/** Starts a real Cassandra, one node. Its address is a contact point. */
export async function startCassandra({ folder, port, ...access }: CassandraWish): Promise<JavaServer> {
  const jars = await cassandraJars();
  const classes = await launcherClasses();
  const [free = 0, storage = 0, jmx = 0] = await freePorts(3);
  const native = port ?? free;
  await Promise.all(['conf', 'tmp'].map((name) => mkdir(join(folder, name), { recursive: true })));
  await writeFile(join(folder, 'conf/cassandra.yaml'), cassandraYaml(folder, { native, storage }, access));
  await writeFile(join(folder, 'conf/logback.xml'), LOGBACK);
  const classPath = [join(folder, 'conf'), join(jars, '*'), classes].join(':');
  const server = new JavaServer(`127.0.0.1:${native}`, {
    name: 'Cassandra',
    folder,
    args: [
      ...jvmArguments(folder, jars, jmx),
      ...['-cp', classPath, 'DiesWithParent', 'org.apache.cassandra.service.CassandraDaemon'],
    ],
    isReady: () => listens(native),
  });
  await server.start();
  return server;
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

function jvmArguments(folder: string, jars: string, jmx: number): string[] {
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
