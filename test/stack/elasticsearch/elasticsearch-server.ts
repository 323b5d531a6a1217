import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../jvm/free-port.ts';
import { JavaServer } from '../jvm/java-server.ts';
import { javaTool } from '../jvm/java-tools.ts';
import { listens } from '../jvm/listens.ts';
import type { Certificate } from '../tls/certificate.ts';
import { elasticsearchHome } from './elasticsearch-home.ts';

const run = promisify(execFile);

export interface ElasticsearchWish {
  /** Where its data is; started again in it, it goes on with them. */
  readonly folder: string;
  /** A free one where none is given. */
  readonly port?: number;
  /** Of the user `elastic`; without it nobody has to log in. */
  readonly password?: string;
  /** Where clients come in by TLS only; it needs a password. */
  readonly certificate?: Certificate;
}

/** Starts a real Elasticsearch, one node. Its address is its URL. */
export async function startElasticsearch(wish: ElasticsearchWish): Promise<JavaServer> {
  const { folder, port, password, certificate } = wish;
  const { home, classes } = await elasticsearchHome();
  const httpPort = port ?? (await freePorts(1))[0] ?? 0;
  const url = `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${httpPort}`;
  const at = (name: string) => join(folder, name);
  await Promise.all(['config', 'data', 'logs', 'tmp'].map((name) => mkdir(at(name), { recursive: true })));
  await copyFile(join(home, 'config', 'log4j2.properties'), at('config/log4j2.properties'));
  await writeFile(at('config/elasticsearch.yml'), '');
  const settings = {
    'path.home': home,
    'path.data': at('data'),
    'path.logs': at('logs'),
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': String(httpPort),
    'transport.port': '0',
    'xpack.security.enabled': String(password !== undefined),
    ...(password === undefined ? {} : { 'secure:bootstrap.password': password }),
    ...(certificate === undefined ? {} : await encryption(certificate, at('config'))),
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
  };
  const argumentFile = at('arguments.bin');
  const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const classPath = `${join(home, 'lib', '*')}:${classes}`;
  const small = ['-XX:TieredStopAtLevel=1', '-Xshare:auto'];
  await run(javaTool('java'), [...small, '-cp', classPath, 'ServerArguments', at('config'), argumentFile, ...words]);
  const server = new JavaServer(url, {
    name: 'Elasticsearch',
    folder,
    args: jvmArguments(home, at('tmp')),
    env: { LIBFFI_TMPDIR: at('tmp') },
    input: await readFile(argumentFile),
    isReady: () => (certificate === undefined ? answers(url, password) : listens(httpPort)),
  });
  await server.start();
  return server;
}

/** Its files must lie in the folder of the configuration. */
async function encryption({ keystore, password }: Certificate, configFolder: string) {
  await copyFile(keystore, join(configFolder, 'http.p12'));
  return {
    'xpack.security.http.ssl.enabled': 'true',
    'xpack.security.http.ssl.keystore.path': 'http.p12',
    'secure:xpack.security.http.ssl.keystore.secure_password': password,
  };
}

async function answers(url: string, password?: string): Promise<boolean> {
  const login = Buffer.from(`elastic:${password}`).toString('base64');
  const health = `${url}/_cluster/health?wait_for_status=yellow&timeout=2s`;
  return fetch(health, password === undefined ? {} : { headers: { authorization: `Basic ${login}` } }).then(
    (response) => response.ok,
    () => false,
  );
}

function jvmArguments(home: string, temporary: string): string[] {
  // It refuses to run as root, which containers often are; without JNA it can't tell.
  const withoutJna = ['-Djna.boot.library.path=/nonexistent', '-Djna.noclasspath=true'];
  return [
    ...['-Xms512m', '-Xmx512m', '-Xss1m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'],
    ...['-Djava.security.manager=allow', `-Djava.io.tmpdir=${temporary}`, '-Djava.awt.headless=true'],
    ...['-Dfile.encoding=UTF-8', '-Djava.locale.providers=SPI,COMPAT', '-Djna.nosys=true'],
    ...(process.getuid?.() === 0 ? withoutJna : []),
    ...['-Dio.netty.noUnsafe=true', '-Dio.netty.noKeySetOptimization=true'],
    ...['-Dio.netty.recycler.maxCapacityPerThread=0', '-Dlog4j.shutdownHookEnabled=false', '-Dlog4j2.disable.jmx=true'],
    ...['-Des.distribution.type=zip', '--add-opens=java.base/java.io=org.elasticsearch.preallocate'],
    ...['--module-path', join(home, 'lib'), '--add-modules=jdk.net', '--add-modules=org.elasticsearch.preallocate'],
    ...['-m', 'org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch'],
  ];
}
