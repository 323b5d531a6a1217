import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Outside the repository, so that a clean checkout downloads nothing twice. */
export function stackCache(): string {
  const base = process.env.XDG_CACHE_HOME;
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'tweetscope', 'stack');
}

/** The folder with the jars of `artifacts` and all they need; resolved by Maven once, then reused. */
export async function mavenJars(name: string, artifacts: readonly Artifact[]): Promise<string> {
  const folder = join(stackCache(), name);
  if (existsSync(folder)) return folder;
  mkdirSync(stackCache(), { recursive: true });
  // Beside its last place, so that the rename is atomic and half a download is never taken for a whole one.
  const work = mkdtempSync(join(stackCache(), `.${name}-`));
  try {
    const pom = join(work, 'pom.xml');
    writeFileSync(pom, pomOf(artifacts));
    const jars = join(work, 'jars');
    const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${jars}`];
    await promisify(execFile)('mvn', ['-B', '-q', '-ntp', '-f', pom, ...copy], { timeout: DOWNLOAD_LIMIT_MS });
    moveUnlessThere(jars, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Another process may have been quicker: its jars are as good. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    if (!existsSync(to)) throw thrown;
  }
}

function pomOf(artifacts: readonly Artifact[]): string {
  const dependencies = artifacts.map(
    ({ group, name, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tweetscope.test</groupId><artifactId>stack</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('\n    ')}</dependencies>
</project>
`;
}
