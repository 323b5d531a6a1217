import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const NEEDED_MAJOR = 17;
const LATEST_MAJOR = 21;

/** A program of the JDK: the one of JAVA_HOME where that is set. */
export function javaTool(name: 'java' | 'javac'): string {
  const home = process.env.JAVA_HOME;
  return home === undefined || home === '' ? name : join(home, 'bin', name);
}

/** @returns what keeps the servers from starting here, in words; null where nothing does. */
export function whyNoServers(): string | null {
  if (process.platform === 'win32') return 'the servers of the tests are started on Linux and macOS only';
  const version = outputOf(javaTool('javac'), ['-version']);
  const major = Number(/javac (\d+)/.exec(version ?? '')?.[1]);
  if (version === null) return `no JDK found: Java ${NEEDED_MAJOR} to ${LATEST_MAJOR} is needed`;
  if (!(major >= NEEDED_MAJOR && major <= LATEST_MAJOR)) {
    return `Java ${major} found: Java ${NEEDED_MAJOR} to ${LATEST_MAJOR} is needed; name one with JAVA_HOME`;
  }
  return outputOf('mvn', ['-version']) === null ? 'Maven (mvn) is not installed' : null;
}

function outputOf(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
