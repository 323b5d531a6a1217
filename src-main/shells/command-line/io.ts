import type { Readable, Writable } from 'node:stream';

export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly colours: boolean;
  /** Resolves when there is room for more: a slow reader slows the program instead of filling its memory. */
  write(text: string): Promise<void>;
}

/** All that the command line has to do with the process around it. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly input: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when nobody reads standard output any more (`tweetscope tail | head`). */
  readonly readerGone: AbortSignal;
  /** Ctrl+C, or being told to end. @returns call it to stop listening. */
  onInterrupt(listener: (signal: NodeJS.Signals) => void): () => void;
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const DEFAULT_COLUMNS = 100;

export function processIo(): Io {
  const readerGone = new AbortController();
  return {
    out: outputOf(process.stdout, process.env, () => readerGone.abort()),
    err: outputOf(process.stderr, process.env, () => undefined),
    input: process.stdin,
    env: process.env,
    readerGone: readerGone.signal,
    onInterrupt(listener) {
      for (const signal of INTERRUPTS) process.on(signal, listener);
      return () => {
        for (const signal of INTERRUPTS) process.off(signal, listener);
      };
    },
  };
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export function outputOf(stream: Stream, env: Io['env'], onGone: () => void): Output {
  let isGone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    isGone = true;
    onGone();
  });
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    get columns() {
      return stream.columns ?? DEFAULT_COLUMNS;
    },
    colours: isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
    async write(text) {
      if (isGone || stream.destroyed || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        const resume = () => {
          for (const event of ['drain', 'error', 'close']) stream.off(event, resume);
          resolve();
        };
        for (const event of ['drain', 'error', 'close']) stream.on(event, resume);
      });
    },
  };
}
