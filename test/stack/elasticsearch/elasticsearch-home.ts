import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileJava } from '../jvm/compile-java.ts';
import { cacheFolder, resolveZip } from '../jvm/maven-cache.ts';

const run = promisify(execFile);
const VERSION = '8.11.4';
/** Raised when what is compiled into the folder changes. */
const BUILD = 2;
/** Its name in the cache. */
export const ELASTICSEARCH_HOME = `elasticsearch-home-${VERSION}-${BUILD}`;

export interface ElasticsearchHome {
  readonly home: string;
  /** Class path of ServerArguments. */
  readonly classes: string;
}

/** The minimal distribution from Maven Central with our plugin in it, built once into the cache. */
export async function elasticsearchHome(): Promise<ElasticsearchHome> {
  const place = join(cacheFolder(), ELASTICSEARCH_HOME);
  if (!existsSync(place)) await build(place);
  return { home: join(place, 'home'), classes: join(place, 'classes') };
}

async function build(place: string): Promise<void> {
  const unpacked = await resolveZip(`elasticsearch-${VERSION}`, {
    group: 'org.elasticsearch.distribution.integ-test-zip',
    name: 'elasticsearch',
    version: VERSION,
  });
  const scratch = await mkdtemp(join(cacheFolder(), 'building-'));
  try {
    const home = join(scratch, 'home');
    await cp(join(unpacked, `elasticsearch-${VERSION}`), home, { recursive: true });
    const sources = join(import.meta.dirname, 'java');
    const jars = join(home, 'lib', '*');
    const [classes, pluginClasses] = [join(scratch, 'classes'), join(scratch, 'plugin-classes')];
    const plugin = join(home, 'plugins', 'greeting');
    await Promise.all([classes, pluginClasses, plugin].map((folder) => mkdir(folder, { recursive: true })));
    await compileJava(join(sources, 'ServerArguments.java'), jars, classes);
    await compileJava(join(sources, 'GreetingPlugin.java'), jars, pluginClasses);
    await run('jar', ['--create', '--file', join(plugin, 'greeting.jar'), '-C', pluginClasses, '.']);
    await writeFile(join(plugin, 'plugin-descriptor.properties'), descriptor());
    await rename(scratch, place);
  } catch (thrown) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw thrown;
  }
}

function descriptor(): string {
  return `name=greeting
description=Answers GET / as the full product does
version=1
classname=GreetingPlugin
java.version=17
elasticsearch.version=${VERSION}
`;
}
