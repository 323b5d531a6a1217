const ESCAPE = '\u001b[';
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** Colours for a terminal, or the text as it is. */
export function paint(colours: boolean): Paint {
  const entries = Object.entries(CODES).map(([name, code]) => [
    name,
    (text: string) => (colours ? `${ESCAPE}${code}m${text}${ESCAPE}0m` : text),
  ]);
  return Object.fromEntries(entries) as Paint;
}

export const SENTIMENT_COLOURS = { negative: 'red', neutral: 'dim', positive: 'green' } as const;
