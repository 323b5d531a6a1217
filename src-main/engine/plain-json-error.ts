/** Why JSON.parse failed, in a short printable line: its own message quotes the text it failed on. */
export function plainJsonError(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message
    .replace(/, ".*$/s, '')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 120);
}
