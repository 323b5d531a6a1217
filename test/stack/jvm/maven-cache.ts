import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const DOWNLOAD_LIMIT_MS = 300_000;

/** One artifact of Maven Central. */
export interface Artifact {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

/** Outlives the checkout, so that jars are fetched once for all of them. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME;
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'tweetscope', 'stack');
}

export function isCached(name: string): boolean {
  return existsSync(join(cacheFolder(), name));
}

/** The folder of the cache with the jars of `artifacts` and all they need. */
export function resolveJars(name: string, artifacts: readonly Artifact[]): Promise<string> {
  return resolved(name, artifacts, 'jar', ['dependency:copy-dependencies', '-DincludeScope=runtime']);
}

/** The folder of the cache with an artifact of type zip in it, unpacked. */
export function resolveZip(name: string, artifact: Artifact): Promise<string> {
  return resolved(name, [artifact], 'zip', ['dependency:unpack-dependencies', '-DincludeTypes=zip']);
}

/**
 * Built beside its place and moved there, so that what is in the cache is whole, whoever else fills it at the same
 * time.
 */
async function resolved(
  name: string,
  artifacts: readonly Artifact[],
  type: 'jar' | 'zip',
  goal: readonly string[],
): Promise<string> {
  const place = join(cacheFolder(), name);
  if (existsSync(place)) return place;
  await mkdir(cacheFolder(), { recursive: true });
  const scratch = await mkdtemp(join(cacheFolder(), 'resolving-'));
  try {
    const project = join(scratch, 'pom.xml');
    const output = join(scratch, 'out');
    await writeFile(project, projectOf(artifacts, type));
    const args = ['-B', '-q', '-ntp', '-f', project, ...goal, `-DoutputDirectory=${output}`];
    await promisify(execFile)('mvn', args, { timeout: DOWNLOAD_LIMIT_MS });
    await rename(output, place).catch((thrown) => {
      if (!existsSync(place)) throw thrown;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return place;
}

function projectOf(artifacts: readonly Artifact[], type: 'jar' | 'zip'): string {
  const dependencies = artifacts.map(
    ({ group, name, version }) => `<dependency>
      <groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version><type>${type}</type>
    </dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tweetscope</groupId><artifactId>stack</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
