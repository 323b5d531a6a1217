import { Readable } from 'node:stream';
import type { Io, Output } from '../../src-main/shells/command-line/io.ts';

export interface FakeIo extends Io {
  /** What was written so far. */
  readonly written: { out: string; err: string };
  /** Ctrl+C. */
  interrupt(): void;
  /** The reader of standard output goes away. */
  leave(): void;
}

interface Terminal {
  readonly isTerminal?: boolean;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The process around the command line, in memory. A pipe unless `isTerminal`. */
export function fakeIo({ isTerminal = false, input = '', env = {} }: Terminal = {}): FakeIo {
  const written = { out: '', err: '' };
  const listeners = new Set<(signal: NodeJS.Signals) => void>();
  const gone = new AbortController();
  const output = (name: 'out' | 'err'): Output => ({
    isTerminal,
    columns: 100,
    colours: isTerminal && env.NO_COLOR === undefined,
    write: async (text) => {
      written[name] += text;
    },
  });
  return {
    written,
    out: output('out'),
    err: output('err'),
    input: Readable.from([Buffer.from(input)]),
    env: { TWEETSCOPE_DATA: '/nowhere/tweetscope', ...env },
    readerGone: gone.signal,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    interrupt: () => {
      for (const listener of listeners) listener('SIGINT');
    },
    leave: () => gone.abort(),
  };
}
