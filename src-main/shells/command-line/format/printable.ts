/** Control characters and the marks that turn writing direction: a tweet must not command the terminal. */
const COMMANDING = /[\p{Cc}\p{Bidi_Control}]+/gu;

/** Text from outside on one line, without anything a terminal would obey. */
export function printable(text: string): string {
  return text.replace(COMMANDING, ' ').trim();
}

/** At most `length` characters, never half a pair of surrogates. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}
