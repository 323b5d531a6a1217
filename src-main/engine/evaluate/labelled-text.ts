import { z } from 'zod';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

/** A text with what a person found in it. */
export interface LabelledText {
  readonly sentiment: Sentiment;
  readonly text: string;
  /** `und` where the line says none. */
  readonly lang: string;
  readonly hashtags: readonly string[];
}

const Labelled = z.object({
  sentiment: z.enum(SENTIMENTS),
  text: z.string(),
  lang: z.string().default('und'),
  hashtags: z.array(z.string()).default([]),
});

/** A line `label<TAB>text`, or a JSON object with `sentiment` and `text`. @returns why not, in words, for any other */
export function readLabelled(line: string): LabelledText | string {
  return line.startsWith('{') ? fromJson(line) : fromColumns(line);
}

function fromColumns(line: string): LabelledText | string {
  const tab = line.indexOf('\t');
  const label = SENTIMENTS.find((sentiment) => sentiment === line.slice(0, Math.max(0, tab)));
  if (label === undefined) return `expected ${SENTIMENTS.join(', ')}, then a tab and the text`;
  return { sentiment: label, text: line.slice(tab + 1), lang: 'und', hashtags: [] };
}

function fromJson(line: string): LabelledText | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const read = Labelled.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`;
}
