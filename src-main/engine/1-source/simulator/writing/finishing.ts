import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Habit } from '../population/user.ts';
import type { Random } from '../random.ts';

const MARKS: Readonly<Record<Sentiment, readonly string[]>> = {
  positive: ['.', '.', '!', '!', '!', '!!'],
  neutral: ['.'],
  negative: ['.', '.', '.', '...', '!', '..'],
};

/** Sentences as one text, with the capitals and marks its writer cares about. */
export function joinSentences(
  sentences: readonly string[],
  habit: Habit,
  sentiment: Sentiment,
  spaceBeforeMark: string,
  random: Random,
): string {
  let text = '';
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as string;
    const isLast = index === sentences.length - 1;
    text += habit === 'lower' ? sentence : capitalised(sentence);
    if (endsOpen(sentence)) text += markAfter(isLast, habit, sentiment, spaceBeforeMark, random);
    if (!isLast) text += /[.!?]$/.test(text) && random.chance(0.06) ? '\n' : ' ';
  }
  return habit === 'lower' ? text.toLowerCase() : text;
}

function markAfter(isLast: boolean, habit: Habit, sentiment: Sentiment, space: string, random: Random): string {
  if (isLast && habit !== 'careful' && random.chance(0.75)) return '';
  if (!isLast && habit === 'lower') return random.pick(['.', '...', ',', ' -']);
  const mark = random.pick(MARKS[sentiment]);
  return habit === 'careful' && mark.startsWith('!') ? space + mark : mark;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a text ends in a letter, digit or percent sign, so that a mark may follow. */
export function endsOpen(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 37 ||
    (code >= 0xc0 && code <= 0x17f)
  );
}

/** The text with one slip: two letters of a longer word swapped, one doubled or one left out. */
export function withTypo(text: string, random: Random): string {
  const at = random.below(Math.max(1, text.length - 5)) + 1;
  if (!/^[a-z]{4}/.test(text.slice(at, at + 4)) || /[#@]/.test(text)) return text;
  const [before, first, second, after] = [text.slice(0, at + 1), text[at + 1], text[at + 2], text.slice(at + 3)];
  switch (random.below(3)) {
    case 0:
      return `${before}${second}${first}${after}`;
    case 1:
      return `${before}${first}${first}${second}${after}`;
    default:
      return `${before}${second}${after}`;
  }
}
