/** Beginnings that a spreadsheet takes for a formula, the wide forms that some keyboards write among them. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet runs: an apostrophe before what would begin a formula, as a person would type it. */
export function safeCell(text: string): string {
  return /^[\t\r\n]/.test(text) || FORMULA.test(text) ? `'${text}` : text;
}

/** One field of CSV (RFC 4180). */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = safeCell(value.replaceAll('\u0000', '\ufffd'));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
