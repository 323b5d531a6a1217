import { Rendering } from '../phrases/rendering.ts';
import type { Random } from '../random.ts';
import { type Assignment, type Draft, draftOf } from './draft.ts';
import { joinSentences, withTypo } from './finishing.ts';

const MOST_CHARACTERS = 280;
const HASHTAG_ROOM = 30;
const LINK_ROOM = 24;
const LINK_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** How often a tweet has no hashtag, one, two or three. */
const HASHTAG_COUNTS = [42, 33, 18, 7];
const BOT_HASHTAGS = 2;

/** Where hashtags and people to mention come from. */
export interface Surroundings {
  readonly pickHashtag: () => string;
  readonly pickUser: () => string;
}

export interface Writing {
  readonly text: string;
  /** As they stand in the text, without `#`. */
  readonly hashtags: readonly string[];
}

/** Writes the text of one tweet: what is said, and how its author would type it; at most 280 characters. */
export function writeTweet(assignment: Assignment, { pickHashtag, pickUser }: Surroundings, random: Random): Writing {
  const isLower = assignment.author.habit === 'lower';
  const pick = isLower ? () => pickHashtag().toLowerCase() : pickHashtag;
  const rendering = new Rendering(random, assignment.content.things, pick, pickUser);
  const draft = draftOf(assignment, rendering);
  const body = typed(draft, assignment, random);
  return { text: furnished(body, draft, assignment, rendering), hashtags: rendering.hashtags };
}

function typed({ sentences }: Draft, { author, sentiment, voice }: Assignment, random: Random): string {
  const { habit } = author;
  let body = joinSentences(sentences, habit, sentiment, voice.spaceBeforeMark, random);
  if (habit !== 'careful' && voice.spaceBeforeMark !== '') body = body.replaceAll(' ?', '?').replaceAll(' !', '!');
  if (habit === 'lower' && random.chance(0.3)) body = body.replaceAll("n't", 'nt');
  if (habit !== 'careful' && random.chance(0.06)) body = withTypo(body, random);
  const isShouted = sentiment !== 'neutral' && body.length < 60 && random.chance(0.06) && !/[#@]/.test(body);
  return isShouted ? body.toUpperCase() : body;
}

/** Adds mentions, emoji, hashtags and a link around the body, as far as they fit. */
function furnished(
  body: string,
  { linkShare, isComplete }: Draft,
  assignment: Assignment,
  rendering: Rendering,
): string {
  const { random } = rendering;
  let text = body;
  if (!isComplete && random.chance(0.13)) text = `${rendering.mention()} ${text}`;
  if (!isComplete && random.chance(0.03)) text += ` cc ${rendering.mention()}`;
  if (random.chance(assignment.author.emojiShare)) text += emoji(assignment, text, random);
  let missing = assignment.author.isBot ? BOT_HASHTAGS : random.weighted(HASHTAG_COUNTS) - rendering.hashtags.length;
  let separator = missing > 1 && random.chance(0.15) ? '\n' : ' ';
  for (; missing > 0 && text.length + HASHTAG_ROOM <= MOST_CHARACTERS; missing--) {
    text += `${separator}${rendering.hashtag()}`.trimEnd();
    separator = ' ';
  }
  if (random.chance(linkShare) && text.length + LINK_ROOM <= MOST_CHARACTERS) text += ` ${link(random)}`;
  return text;
}

/** One emoji, or one repeated, with the space before it; none where the text ends in one already. */
function emoji({ content, voice, sentiment }: Assignment, text: string, random: Random): string {
  if (/\p{Extended_Pictographic}$/u.test(text.slice(-2))) return '';
  const isTopical = random.chance(sentiment === 'neutral' ? 0.6 : 0.25);
  const sign = random.pick(isTopical ? content.emoji : voice.tones[sentiment].emoji);
  return ` ${random.chance(0.2) ? sign.repeat(random.between(2, 3)) : sign}`;
}

function link(random: Random): string {
  let path = '';
  while (path.length < 10) path += LINK_LETTERS[random.below(LINK_LETTERS.length)];
  return `https://t.co/${path}`;
}
