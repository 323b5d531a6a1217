import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import { TOPIC_RAW } from '#shared/domain/headers.ts';

interface Line {
  readonly text: string;
  readonly sentiment: Sentiment;
  readonly topic: string;
  readonly lang: string;
}

const line = (sentiment: Sentiment, topic: string, text: string, lang = 'en'): Line => ({
  text,
  sentiment,
  topic,
  lang,
});

const LINES: readonly Line[] = [
  line(
    'positive',
    'Machine Learning',
    'Training run finished overnight and the loss curve is the prettiest thing I own 📉✨ #ml',
  ),
  line('negative', 'Transport', 'Third cancelled train this week. I live at platform 4 now. #commute'),
  line('neutral', 'Weather', 'Rain until noon, then clouds. Umbrella stays in the bag.'),
  line('positive', 'Coffee', 'New roaster around the corner and the flat white is unreal ☕ go before everyone knows'),
  line('negative', 'Cloud', 'Status page says all green while nothing loads for the last 40 minutes 🙃 #outage'),
  line('neutral', 'Football', 'Kick-off moved to 20:45, same stadium, gates open at seven.'),
  line(
    'positive',
    'Open Source',
    'First pull request merged today!! Thanks for the patient review @maintainer_mo 💙 #opensource',
  ),
  line('negative', 'Gaming', 'Two hours of download for a patch that made it slower. Not great, honestly.'),
  line(
    'neutral',
    'Books',
    'Is the second volume worth it if I did not like how the first one ended? Asking before I buy #books',
  ),
  line('positive', 'Cuisine', 'Le meilleur couscous de la ville, et le patron se souvient de toi. Courez-y ! 🍲', 'fr'),
  line('negative', 'Transport', 'Encore une panne sur la ligne 13, on est serrés comme des sardines… #metro', 'fr'),
  line('neutral', 'Cinéma', 'Quelqu’un sait si la séance de 21 h est en version originale ?', 'fr'),
  line('positive', 'Music', 'That encore last night. I have no voice left and zero regrets 🎶🔥 #livemusic'),
  line(
    'negative',
    'Support',
    'Being transferred to a fourth person who asks for my order number again is a lifestyle at this point',
  ),
];

const USERS = [
  'nora_builds',
  'late_train_leo',
  'py_fan',
  'cafe_carto',
  'miss_latency',
  'jo_zef',
  'marie.lyon',
  'kernel_kit',
];

const pick = <T>(list: readonly T[], index: number): T => list[Math.abs(index) % list.length] as T;

export interface ScriptedTweetOptions {
  readonly offset: number;
  readonly nowMs: number;
  /** Instead of a line of the script. */
  readonly text?: string | undefined;
  readonly user?: string | undefined;
  /** Whether the stores have it. */
  readonly stored?: boolean;
}

/** Spreads neighbouring numbers over 32 bits. */
function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return Math.imul(once ^ (once >>> 16), 0x45d9f3b) >>> 0;
}

/** A tweet on its way, the same for the same offset. */
export function scriptedTweet({ offset, nowMs, text, user, stored = true }: ScriptedTweetOptions): LiveTweet {
  const mixed = mix(offset);
  const chosen = pick(LINES, mixed % 1_013);
  const wrong = mixed % 5 === 0;
  const sentiment = wrong ? pick(SENTIMENTS, offset) : chosen.sentiment;
  const confidence = 0.42 + ((mixed >>> 3) % 560) / 1_000;
  const producedMs = nowMs - 6 - (mixed % 30) / 10;
  const rest = (1 - confidence) / 2;
  return {
    position: { topic: TOPIC_RAW, partition: 0, offset },
    tweet: {
      tweet_id: String(1_000_000 + offset),
      text: text ?? chosen.text,
      created_at: new Date(nowMs).toISOString(),
      user: user ?? pick(USERS, mixed >>> 12),
      lang: chosen.lang,
      hashtags: [...chosen.text.matchAll(/#(\w+)/gu)].map((match) => match[1] as string),
      retweet_count: mixed % 40,
      like_count: mixed % 300,
    },
    analysis: {
      sentiment,
      topic: chosen.topic,
      confidence: confidence,
      scores: { negative: rest, neutral: rest, positive: rest, [sentiment]: confidence },
      language: chosen.lang,
      model: 'scripted',
      durationMs: 0.1,
    },
    trace: {
      producedMs,
      appendedMs: producedMs + 1.2,
      consumedMs: producedMs + 2.4,
      analysedMs: producedMs + 3.1,
      indexedMs: stored ? producedMs + 5.2 : null,
      archivedMs: stored ? producedMs + 4.8 : null,
      committedMs: stored ? producedMs + 6 : null,
    },
    truth: { sentiment: chosen.sentiment, topic: chosen.topic },
  };
}

/** Texts that try to run, to break out of their place or to turn the page around. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>window.hostile = true</script> said the tag',
  '<img src=x onerror="window.hostile = true"> and an image',
  '<svg/onload=window.hostile=true> with a vector',
  'javascript:window.hostile=true https://example.test/"onmouseover="window.hostile=true',
  '\u202Eright to left override, never closed',
  '\u2066\u2067isolates \u202Dnever popped',
  'שלום וברכה: עברית עם English ומספרים 12345',
  'العربية هنا مع #وسم ورابط https://example.test/a/b',
  `Z${'\u0310\u0335\u0353\u0346\u0327'.repeat(60)}algo climbs out of its line`,
  'W'.repeat(10_000),
  `${'👩‍👩‍👧‍👦'.repeat(200)} families`,
  `${'\n'.repeat(400)}far below`,
  '{{constructor.constructor("window.hostile=true")()}} %s %d \u0000\u0007 control',
  '\u200B\u200B\u200B\uFEFF\u00AD',
];
