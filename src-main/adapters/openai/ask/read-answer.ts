import { answerSchema, type Labels } from './answer-schema.ts';

/** Labels by the name of the tweet in the request, or what is wrong with the answer, in words. */
export type Reading =
  | { readonly ok: true; readonly labels: ReadonlyMap<string, Labels> }
  | { readonly ok: false; readonly problem: string };

const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/;

/** An answer counts as a whole: exactly one result for each name, all of the right form. */
export function readAnswer(content: string, names: readonly string[]): Reading {
  const parsed = answerSchema.safeParse(jsonOf(content));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return problem(`${issue?.path.map(String).join('.') || 'the answer'}: ${issue?.message ?? 'not as asked'}`);
  }
  const labels = new Map<string, Labels>();
  for (const { id, ...found } of parsed.data.results) {
    if (!names.includes(id)) return problem(`a result for "${id.slice(0, 40)}", which was not asked`);
    if (labels.has(id)) return problem(`two results for "${id}"`);
    labels.set(id, found);
  }
  const missing = names.filter((name) => !labels.has(name)).length;
  return missing > 0 ? problem(`no result for ${missing} of ${names.length} tweets`) : { ok: true, labels };
}

/** Models that are only told in words like to fence their JSON. @returns undefined where it is none */
function jsonOf(content: string): unknown {
  const text = content.trim();
  try {
    return JSON.parse(FENCE.exec(text)?.[1] ?? text);
  } catch {
    return undefined;
  }
}

function problem(words: string): Reading {
  return { ok: false, problem: words };
}
