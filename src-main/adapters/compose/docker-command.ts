import { spawn } from 'node:child_process';

export interface Output {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MOST_KEPT = 1_000_000;
const QUESTION_WITHIN_MS = 20_000;

/** The program `docker`, as the PATH finds it. */
export class DockerCommand {
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** @param signal ends it early; a question gets 20 s. @returns null where there is no such program */
  run(args: readonly string[], signal: AbortSignal = AbortSignal.timeout(QUESTION_WITHIN_MS)): Promise<Output | null> {
    return new Promise((resolve) => {
      const child = spawn('docker', args, { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'], signal });
      const kept = { stdout: '', stderr: '' };
      const keep = (name: 'stdout' | 'stderr') => (text: string) => {
        kept[name] = (kept[name] + text).slice(-MOST_KEPT);
      };
      child.stdout.setEncoding('utf8').on('data', keep('stdout'));
      child.stderr.setEncoding('utf8').on('data', keep('stderr'));
      child.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(null);
      });
      child.on('close', (code) => resolve({ code, ...kept }));
    });
  }
}

/** The last line that says something: what an error of Docker's ends with. */
export function lastWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '' && !/^(Run|Usage:|For more)/.test(line)) ?? '';
}
