import { afterEach, beforeEach, expect } from 'vitest';
import type { Clock } from '#engine/ports/clock.ts';
import type { OpenAiAnalyser } from '../../../src-main/adapters/openai/openai-analyser.ts';
import type { OpenAiOptions } from '../../../src-main/adapters/openai/openai-options.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openAnalyser } from './open-analyser.ts';
import { OpenAiStandIn } from './openai-stand-in.ts';

type Server = Pick<OpenAiStandIn, 'baseUrl' | 'key'>;

/** A stand-in and analysers that ask it, new for each test of the file; what it was sent must be as documented. */
export class StandInBench {
  #folder: ReturnType<typeof temporaryFolder> | null = null;
  #standIn: OpenAiStandIn | null = null;
  #opened: OpenAiAnalyser[] = [];

  get standIn(): OpenAiStandIn {
    return there(this.#standIn);
  }

  /** The one opened last. */
  get analyser(): OpenAiAnalyser {
    return there(this.#opened.at(-1) ?? null);
  }

  get folder(): string {
    return there(this.#folder).path;
  }

  /** With what the test changes, of the stand-in or another server; closed after the test. @param clock a hasty one by default */
  open(change: Partial<OpenAiOptions> = {}, server: Server = this.standIn, clock?: Clock): OpenAiAnalyser {
    const analyser = openAnalyser(server, this.folder, change, clock === undefined ? {} : { clock });
    this.#opened.push(analyser);
    return analyser;
  }

  async begin(): Promise<void> {
    this.#folder = temporaryFolder();
    this.#standIn = await OpenAiStandIn.start();
  }

  async end(): Promise<void> {
    for (const analyser of this.#opened.splice(0)) await analyser.close();
    await this.standIn.close();
    there(this.#folder).dispose();
    expect(this.standIn.violations).toEqual([]);
  }
}

export function standInForEach(): StandInBench {
  const bench = new StandInBench();
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());
  return bench;
}

function there<Value>(value: Value | null): Value {
  if (value === null) throw new Error('only within a test, once it is open');
  return value;
}
