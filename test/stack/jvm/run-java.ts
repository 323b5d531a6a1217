import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { launcherClasses } from './compile-java.ts';
import { javaTool } from './java-tools.ts';

export interface JavaRun {
  /** `folder/*` names all jars of a folder. */
  readonly classPath: string;
  readonly mainClass: string;
  readonly args: readonly string[];
  /** What it reads of its standard input; without it, it also dies with this process. */
  readonly input?: string;
  readonly limitMs: number;
}

/** Runs a Java program to its end. @returns what it printed, standard error left out unless it is all there is */
export async function runJava({ classPath, mainClass, args, input, limitMs }: JavaRun): Promise<string> {
  const launcher = input === undefined ? ['DiesWithParent'] : [];
  const path = `${classPath}:${await launcherClasses()}`;
  const small = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx256m', '-Djava.awt.headless=true'];
  const child = spawn(javaTool('java'), [...small, '-cp', path, ...launcher, mainClass, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return printed === '' ? complaints : printed;
}
