import type { EngineStatus } from '#shared/contract/status.ts';
import { milliseconds, percent, whole } from './format/numbers.ts';
import { paint } from './format/paint.ts';
import { shortened } from './format/printable.ts';
import type { Output } from './io.ts';

const REFRESH_MS = 250;
const ERASE_LINE = '\r\u001b[2K';

/** One line on a terminal that is rewritten four times a second; nothing at all elsewhere. */
export class Progress {
  readonly #output: Output;
  readonly #read: () => EngineStatus;
  #timer: NodeJS.Timeout | null = null;

  constructor(output: Output, read: () => EngineStatus) {
    this.#output = output;
    this.#read = read;
  }

  start(): void {
    if (!this.#output.isTerminal) return;
    this.#timer = setInterval(() => void this.#draw(), REFRESH_MS);
    this.#timer.unref();
  }

  /** Writes a line that stays, above the one that is rewritten. */
  async say(line: string): Promise<void> {
    await this.#output.write(`${this.#timer === null ? '' : ERASE_LINE}${line}\n`);
  }

  async stop(): Promise<void> {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    await this.#output.write(ERASE_LINE);
  }

  async #draw(): Promise<void> {
    const line = shortened(progressLine(this.#read()), this.#output.columns - 1);
    await this.#output.write(`${ERASE_LINE}${paint(this.#output.colours).bold(line)}`);
  }
}

export function progressLine(status: EngineStatus): string {
  const { state, counts, rates, lag, latencyMs, sentiment, source } = status;
  const judged = sentiment.negative + sentiment.neutral + sentiment.positive;
  const parts = [
    source.fraction === null ? state : `${state} ${percent(source.fraction, 1)}`,
    `produced ${whole(counts.produced)}`,
    `stored ${whole(Math.min(counts.indexed, counts.archived))}`,
    `${whole(rates.committed)}/s`,
    `lag ${whole(lag.messages)}`,
    `p99 ${milliseconds(latencyMs.stored.p99)}`,
    `+${percent(sentiment.positive, judged)} =${percent(sentiment.neutral, judged)} -${percent(sentiment.negative, judged)}`,
  ];
  if (counts.deadLettered > 0) parts.push(`dead letters ${whole(counts.deadLettered)}`);
  const down = status.parts.filter((part) => part.state === 'down').map((part) => `${part.part} is down`);
  return [...parts, ...down].join('  ');
}
