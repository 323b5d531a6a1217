import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { javaTool } from './java-tools.ts';

const run = promisify(execFile);

/** @param classPath as for javac: `folder/*` names all jars of a folder */
export async function compileJava(source: string, classPath: string, outputFolder: string): Promise<void> {
  await run(javaTool('javac'), ['-proc:none', '-cp', classPath, '-d', outputFolder, source]);
}
