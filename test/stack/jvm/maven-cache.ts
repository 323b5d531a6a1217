import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface MavenArtifact {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly type: 'jar' | 'zip';
}

/** Outlives the checkout, so that jars are fetched once for all of them. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tweetscope', 'stack');
}

/**
 * The folder of the cache with an artifact in it: a jar with all that it needs, or an unpacked zip. Built beside its
 * place and moved there, so that what is in the cache is whole, whoever else fills it at the same time.
 */
export async function resolveArtifact(wanted: MavenArtifact): Promise<string> {
  const place = join(cacheFolder(), `${wanted.artifact}-${wanted.version}`);
  if (existsSync(place)) return place;
  await mkdir(cacheFolder(), { recursive: true });
  const scratch = await mkdtemp(join(cacheFolder(), 'resolving-'));
  try {
    const project = join(scratch, 'pom.xml');
    const output = join(scratch, 'out');
    await writeFile(project, projectOf(wanted));
    const goal =
      wanted.type === 'zip'
        ? ['dependency:unpack-dependencies', '-DincludeTypes=zip']
        : ['dependency:copy-dependencies', '-DincludeScope=runtime'];
    await run('mvn', ['-B', '-q', '-ntp', '-f', project, ...goal, `-DoutputDirectory=${output}`]);
    await rename(output, place).catch((thrown) => {
      if (!existsSync(place)) throw thrown;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return place;
}

function projectOf({ group, artifact, version, type }: MavenArtifact): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tweetscope</groupId><artifactId>stack</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>${type}</type>
  </dependency></dependencies>
</project>
`;
}
