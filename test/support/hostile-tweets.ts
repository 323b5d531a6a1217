import type { Tweet } from '#shared/domain/tweet.ts';
import { sampleTweet } from './sample-tweets.ts';
import { seededRandom } from './seeded-random.ts';

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (random: Random, most: number) => 1 + Math.floor(random() * most);
const FLAG = 'window.hostile=true';

/** Scripts, in the ways markup runs them. */
const MARKUP: readonly string[] = [
  `<script>${FLAG}</script>`,
  `<img src=x onerror="${FLAG}">`,
  `<svg/onload=${FLAG}>`,
  `<svg><script>${FLAG}</script></svg>`,
  `<iframe srcdoc="<script>parent.${FLAG}</script>"></iframe>`,
  `<a href="javascript:${FLAG}">here</a>`,
  `<math><mtext><style><img src=x onerror=${FLAG}></style></mtext></math>`,
  `"><body onload=${FLAG}>`,
  `</title></textarea></style><script>${FLAG}</script>`,
  `{{constructor.constructor('${FLAG}')()}}`,
  ['$', `{${FLAG}}`].join(''),
  `<style>*{display:none!important}</style>`,
  `<base href="https://example.test/"><form action=//example.test><button>go</button>`,
];
const DIRECTIONS: readonly string[] = ['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u200f', '\u061c', '\u202b'];
const MARKS: readonly string[] = ['\u0300', '\u0316', '\u0335', '\u0338', '\u0489', '\u20dd', '\u1ab0', '\u0346'];
const EMOJI: readonly string[] = ['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏿', '🇫🇷', '🧑🏽‍🚀', '❤️‍🔥', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];
const RIGHT_TO_LEFT: readonly string[] = ['שלום עולם', 'مرحبا بالعالم', 'سلام دنیا', 'ދިވެހި', 'ܫܠܡܐ'];
const SPACES: readonly string[] = [
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u2029',
  '\u3000',
  '\u0000',
  '\u0007',
  '\u001b[31m',
];

const MAKERS: readonly ((random: Random) => string)[] = [
  (random) => `${pick(random, MARKUP)} says ${pick(random, MARKUP)}`,
  (random) =>
    `${pick(random, DIRECTIONS)}turned around ${pick(random, DIRECTIONS).repeat(some(random, 30))} and not back`,
  (random) => [...'climbing out'].map((letter) => letter + pick(random, MARKS).repeat(some(random, 60))).join(''),
  (random) => pick(random, ['W', 'ﷺ', '﷽', 'm', '𒐫']).repeat(10_000 - some(random, 2_000)),
  (random) => pick(random, EMOJI).repeat(some(random, 300)),
  (random) =>
    `${pick(random, RIGHT_TO_LEFT)} with ${pick(random, RIGHT_TO_LEFT)} (${some(random, 9_999)}) #${pick(random, RIGHT_TO_LEFT).split(' ')[0]}`,
  (random) => pick(random, SPACES).repeat(some(random, 400)),
  (random) => `${'\n'.repeat(some(random, 300))}far below${'\t'.repeat(50)}`,
  (random) => `https://example.test/${'a'.repeat(some(random, 2_000))}?q=${encodeURIComponent(pick(random, MARKUP))}`,
  (random) =>
    `${pick(random, EMOJI)}${pick(random, DIRECTIONS)}${pick(random, MARKUP)}${pick(random, MARKS).repeat(40)}`,
];

/** Tweets that the schema takes and a careless page would not survive: texts, users, hashtags and languages alike. */
export function hostileTweets(count: number, seed: number): readonly Tweet[] {
  const random = seededRandom(seed);
  const short = () => (pick(random, MAKERS)(random) || 'x').slice(0, 60).trim() || 'x';
  return Array.from({ length: count }, (_, at) =>
    sampleTweet(String(7_000_000 + at), {
      text: MAKERS[at % MAKERS.length]?.(random) || 'x',
      user: random() < 0.6 ? short() : 'plain_user',
      hashtags: random() < 0.6 ? [short(), short()] : [],
      lang: 'en',
      created_at: new Date().toISOString(),
    }),
  );
}
