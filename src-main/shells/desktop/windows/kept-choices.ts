import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
  isMaximized: z.boolean(),
});

const choicesSchema = z.object({
  notifies: z.boolean().catch(true),
  language: z.enum(['en', 'fr']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  places: z.record(z.string(), placeSchema).catch({}),
});
export type Choices = z.infer<typeof choicesSchema>;

const FIRST: Choices = choicesSchema.parse({});

/** What a person chose for the window and its surroundings, in one small file. One that can't be read starts afresh. */
export class KeptChoices {
  readonly #file: string;
  #choices: Choices;

  constructor(file: string) {
    this.#file = file;
    this.#choices = read(file);
  }

  get now(): Choices {
    return this.#choices;
  }

  change(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    mkdirSync(dirname(this.#file), { recursive: true });
    // Written beside it first: a power cut leaves the old one.
    const beside = `${this.#file}.new`;
    writeFileSync(beside, JSON.stringify(this.#choices, null, 2));
    renameSync(beside, this.#file);
  }
}

function read(file: string): Choices {
  try {
    return choicesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
}
