const SMALL_USD = 0.01;

/** US dollars with the digits that tell something: `$12.30`, `$0.00042`. */
export function money(usd: number, language: string): string {
  const digits = usd !== 0 && Math.abs(usd) < SMALL_USD ? { maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', ...digits }).format(usd);
}
