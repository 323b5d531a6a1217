import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 1_048_576;
const KEPT = 4;

/** The log of the desktop: `desktop.log`, and up to four before it. Every line has been through `clean`. */
export class LogFile {
  readonly #folder: string;
  readonly #clean: (text: string) => string;
  readonly #largestBytes: number;

  constructor(folder: string, clean: (text: string) => string, largestBytes = LARGEST_BYTES) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#clean = clean;
    this.#largestBytes = largestBytes;
  }

  /** @param where what tells it: `main`, `engine` */
  write(where: string, text: string): void {
    const lines = this.#clean(text)
      .split('\n')
      .filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    const stamp = new Date().toISOString();
    const whole = lines.map((line) => `${stamp} ${where} ${line}\n`).join('');
    try {
      this.#rotate(whole.length);
      appendFileSync(this.#path(0), whole);
    } catch {
      // A full disk is told by the pipeline, which needs it; a log that fails must not take the window along.
    }
  }

  /** The newest lines, oldest first. */
  tail(lineCount: number): string {
    const read = (at: number) => (existsSync(this.#path(at)) ? readFileSync(this.#path(at), 'utf8') : '');
    return `${read(1)}${read(0)}`
      .split('\n')
      .slice(-lineCount - 1)
      .join('\n');
  }

  #rotate(added: number): void {
    const size = statSync(this.#path(0), { throwIfNoEntry: false })?.size ?? 0;
    if (size + added <= this.#largestBytes || size === 0) return;
    for (let at = KEPT - 1; at >= 0; at--) {
      if (existsSync(this.#path(at))) renameSync(this.#path(at), this.#path(at + 1));
    }
  }

  #path(at: number): string {
    return join(this.#folder, at === 0 ? 'desktop.log' : `desktop.${at}.log`);
  }
}
