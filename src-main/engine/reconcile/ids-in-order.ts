import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ids kept in memory before they are sorted and written out. */
const RUN_LENGTH = 250_000;

/** One id with how often it was added under each mark. */
export interface CountedId {
  readonly id: string;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Sorts any number of ids in bounded memory: sorted runs go to files, which are then merged. Ids hold no spaces or
 * line ends (tweet_ids are digits).
 */
export class IdsInOrder {
  readonly #folder: string;
  readonly #runLength: number;
  #lines: string[] = [];
  #runs: string[] = [];

  private constructor(folder: string, runLength: number) {
    this.#folder = folder;
    this.#runLength = runLength;
  }

  /** @param parent an existing folder; a folder of its own is made in it, and removed by `dispose`. */
  static async open(parent: string, runLength = RUN_LENGTH): Promise<IdsInOrder> {
    return new IdsInOrder(await mkdtemp(join(parent, 'tweetscope-reconcile-')), runLength);
  }

  async add(id: string, mark: string): Promise<void> {
    this.#lines.push(`${id} ${mark}`);
    if (this.#lines.length >= this.#runLength) await this.#spill();
  }

  /** Every id once, in ascending text order. */
  async *sorted(): AsyncGenerator<CountedId> {
    if (this.#lines.length > 0) await this.#spill();
    let id: string | null = null;
    let counts = new Map<string, number>();
    for await (const line of merged(this.#runs.map(readLines))) {
      const [next, mark] = line.split(' ') as [string, string];
      if (next !== id) {
        if (id !== null) yield { id, counts };
        id = next;
        counts = new Map();
      }
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    if (id !== null) yield { id, counts };
  }

  async dispose(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #spill(): Promise<void> {
    const file = join(this.#folder, String(this.#runs.length));
    await writeFile(file, this.#lines.sort().join('\n'));
    this.#runs.push(file);
    this.#lines = [];
  }
}

async function* readLines(path: string): AsyncGenerator<string> {
  const file = await open(path);
  try {
    yield* file.readLines();
  } finally {
    await file.close();
  }
}

/** A space sorts before every digit, so lines come in the order of their ids. */
async function* merged(runs: readonly AsyncGenerator<string>[]): AsyncGenerator<string> {
  const heads = await Promise.all(runs.map(async (run) => ({ run, next: await run.next() })));
  let open = heads.filter((head) => head.next.done !== true);
  try {
    while (open.length > 0) {
      const least = open.reduce((best, head) => (head.next.value < best.next.value ? head : best));
      yield least.next.value;
      least.next = await least.run.next();
      if (least.next.done === true) open = open.filter((head) => head !== least);
    }
  } finally {
    await Promise.all(runs.map((run) => run.return(undefined)));
  }
}
