import type { Spending } from '#shared/contract/spending.ts';
import type { Locale } from '../locale/use-locale.ts';
import { SPENDING_WORDS } from './spending-words.ts';

/** What a paid analyser adds to the small print of its station. */
export function spendingLines(spending: Spending | null, { language, format }: Locale): readonly string[] {
  if (spending === null) return [];
  const words = SPENDING_WORDS[language](format);
  const { costUsd, limits, fallbacks, waiting } = spending;
  return [
    ...(costUsd === null ? [] : [words.spent(format.money(costUsd))]),
    ...(limits.tweetsPerSecond === null ? [] : [words.limitsTo(format.rate(limits.tweetsPerSecond))]),
    ...(fallbacks === 0 ? [] : [words.fallbacks(fallbacks)]),
    ...(waiting === 0 ? [] : [words.unanswered(waiting)]),
  ];
}

/** The sentence that names the analysis as the bottleneck, and by which limit; null where it costs nothing. */
export function limitSentence(
  spending: Spending | null,
  analysedPerSecond: number,
  wishedPerSecond: number,
  { language, format }: Locale,
): { readonly sentence: string; readonly detail: string } | null {
  if (spending === null || !Number.isFinite(wishedPerSecond)) return null;
  const words = SPENDING_WORDS[language](format);
  const { by } = spending.limits;
  return {
    sentence: words.limits(format.rate(analysedPerSecond), format.rate(wishedPerSecond)),
    detail: by === null ? '' : words.by[by],
  };
}
