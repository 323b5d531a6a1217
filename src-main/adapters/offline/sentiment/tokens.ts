/** A piece of a text: a word, a hashtag, an emoji, an emoticon or a run of punctuation. */
export interface Token {
  /** In lower case; links as `http`, mentions as `@user`, letters never more than twice in a row. */
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units; `end` is behind it. */
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  /** `sooo`: a letter three times or more. */
  readonly isElongated: boolean;
  /** `GREAT`: three letters or more, all capitals. */
  readonly isShouted: boolean;
}

const TOKEN =
  /https?:\/\/\S+|www\.\S+|@\w+|#[\p{L}\p{M}\p{N}_]+|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}]+)*['’]?|<3+|[:;=8][-^']?[)(DPp/\\|*oO\][]+|\p{Extended_Pictographic}|[!?]+|\.{2,}|\S/gu;
const LINK = /^(?:https?:\/\/|www\.|http$)/i;
/** `j'adore`, `l’amie`, `qu'il`: an elided word and the next one. `don't` stays whole. */
const ELIDED = /^\p{L}{1,2}['’](?=\p{L})/u;
const APOSTROPHE = /['’]/;
const WORD = /^#?[\p{L}\p{N}]/u;
const LONG_RUN = /(\p{L})\1{2,}/gu;
const CURLY_APOSTROPHE = /’/g;
const MOST_MARKS = 2;
const SHORTEST_SHOUT = 3;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) addToken(tokens, match[0], match.index);
  return tokens;
}

function addToken(tokens: Token[], raw: string, start: number): void {
  const elided = APOSTROPHE.test(raw) ? ELIDED.exec(raw) : null;
  if (elided === null) {
    tokens.push(tokenOf(raw, start));
    return;
  }
  const { length } = elided[0];
  tokens.push(tokenOf(raw.slice(0, length), start), tokenOf(raw.slice(length), start + length));
}

function tokenOf(raw: string, start: number): Token {
  const end = start + raw.length;
  if (!WORD.test(raw)) {
    const text = raw.length > 1 && raw[0] === '@' ? '@user' : markOf(raw);
    return { text, start, end, isWord: false, isElongated: false, isShouted: false };
  }
  const lower = raw.toLowerCase();
  if (LINK.test(lower)) return { text: 'http', start, end, isWord: false, isElongated: false, isShouted: false };
  const straight = lower.includes('’') ? lower.replace(CURLY_APOSTROPHE, "'") : lower;
  const text = hasLongRun(straight) ? straight.replace(LONG_RUN, '$1$1') : straight;
  const isShouted = lower !== raw && raw.length >= SHORTEST_SHOUT && raw === raw.toUpperCase();
  return { text, start, end, isWord: true, isElongated: text.length !== straight.length, isShouted };
}

function hasLongRun(text: string): boolean {
  let run = 1;
  for (let at = 1; at < text.length; at++) {
    run = text.charCodeAt(at) === text.charCodeAt(at - 1) ? run + 1 : 1;
    if (run > 2) return true;
  }
  return false;
}

/** `!!!!` counts as `!!`, `....` as `..`; emoticons lose their nose. */
function markOf(raw: string): string {
  const first = raw[0] as string;
  if (first === '!' || first === '?' || first === '.') return raw.slice(0, MOST_MARKS);
  return raw.length > MOST_MARKS ? raw.replace(/[-^']/, '').slice(0, MOST_MARKS) : raw;
}
