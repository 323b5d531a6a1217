import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const NEEDED_JAVA = 17;
const STOP_LIMIT_MS = 15_000;
const POLL_MS = 50;
const LOG_TAIL_BYTES = 4_000;

/**
 * Starts the command given as its arguments, prints its pid, and kills it when standard input ends: the system closes
 * that pipe however this process comes to its end, SIGKILL included.
 */
const GUARD = `log=$1; shift
"$@" </dev/null >>"$log" 2>&1 &
pid=$!
echo $pid
exec 3<&0
(cat <&3 >/dev/null; kill -9 $pid 2>/dev/null) >/dev/null 2>&1 &
exec 3<&-
wait $pid`;

export interface JavaOptions {
  readonly jvm: readonly string[];
  /** Folders of jars. */
  readonly classPath: readonly string[];
  readonly mainClass: string;
  readonly args: readonly string[];
  /** Takes what the server prints. */
  readonly log: string;
  readonly cwd?: string;
}

/** What keeps Java servers from starting on this machine; null where nothing does. */
export function missingForJava(): string | null {
  if (process.platform === 'win32') return 'the stack of jars needs a POSIX shell; use Docker Compose on Windows';
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1] ?? 0);
  const missing = [
    ...(version >= NEEDED_JAVA ? [] : [`Java ${NEEDED_JAVA} (apt-get install default-jdk-headless)`]),
    ...(spawnSync('mvn', ['-v']).status === 0 ? [] : ['Maven (apt-get install maven)']),
  ];
  return missing.length === 0 ? null : `missing: ${missing.join(', ')}`;
}

/** A Java server that ends with this process, however this one ends. */
export class JavaProcess {
  readonly pid: number;
  readonly log: string;
  readonly #guard: ChildProcess;
  readonly #ended: Promise<void>;
  #hasEnded = false;

  private constructor(guard: ChildProcess, ended: Promise<void>, pid: number, log: string) {
    this.#guard = guard;
    this.#ended = ended.then(() => {
      this.#hasEnded = true;
    });
    this.pid = pid;
    this.log = log;
  }

  static async start({ jvm, classPath, mainClass, args, log, cwd }: JavaOptions): Promise<JavaProcess> {
    // The shell opens it a moment later than it tells the pid.
    closeSync(openSync(log, 'a'));
    const jars = classPath.map((folder) => join(folder, '*')).join(':');
    const command = ['java', ...jvm, '-cp', jars, mainClass, ...args];
    const guard = spawn('sh', ['-c', GUARD, 'sh', log, ...command], {
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
    const pid = await new Promise<number>((resolve, reject) => {
      guard.once('error', reject);
      guard.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())));
    });
    return new JavaProcess(guard, ended, pid, log);
  }

  /** @throws when the server ended, or `condition` does not hold in time; with the end of its log */
  async until(what: string, condition: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
    const deadlineMs = performance.now() + limitMs;
    while (!(await condition())) {
      if (this.#hasEnded) throw new Error(`the server ended before ${what}:\n${this.#logTail()}`);
      if (performance.now() > deadlineMs) throw new Error(`no ${what} after ${limitMs} ms:\n${this.#logTail()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  prints(pattern: RegExp): boolean {
    return pattern.test(readFileSync(this.log, 'utf8'));
  }

  /** Waits for its end. @returns what it printed */
  async output(limitMs: number): Promise<string> {
    const timer = setTimeout(() => this.#signal('SIGKILL'), limitMs);
    await this.#ended;
    clearTimeout(timer);
    this.#guard.stdin?.end();
    return readFileSync(this.log, 'utf8');
  }

  /** SIGKILL, as a crash would. */
  async kill(): Promise<void> {
    this.#signal('SIGKILL');
    await this.#ended;
    this.#guard.stdin?.end();
  }

  /** SIGTERM, and SIGKILL where that is not enough. Idempotent. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const timer = setTimeout(() => this.#signal('SIGKILL'), STOP_LIMIT_MS);
    await this.#ended;
    clearTimeout(timer);
    this.#guard.stdin?.end();
  }

  #signal(signal: NodeJS.Signals): void {
    if (!this.#hasEnded) process.kill(this.pid, signal);
  }

  #logTail(): string {
    const size = statSync(this.log).size;
    const tail = Buffer.alloc(Math.min(size, LOG_TAIL_BYTES));
    const file = openSync(this.log, 'r');
    readSync(file, tail, 0, tail.length, size - tail.length);
    closeSync(file);
    return tail.toString('utf8');
  }
}

export function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
