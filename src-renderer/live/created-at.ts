/**
 * The instant a tweet says it was created, ms since the epoch; without zone it is UTC. NaN where the text is no date.
 * The domain's own function lies beside its zod schema, which would bring 60 KB into the page.
 */
export function createdAtMs(createdAt: string): number {
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(createdAt) ? createdAt : `${createdAt}Z`);
}
