import type { Correction } from '#shared/contract/quality.ts';

/** Lines of `label<TAB>text`, as `tweetscope evaluate` reads them: breaks and tabs in a text become spaces. */
export function labelledFile(corrections: readonly Correction[]): string {
  return corrections
    .map(({ sentiment, text }) => `${sentiment}\t${text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')}\n`)
    .join('');
}
