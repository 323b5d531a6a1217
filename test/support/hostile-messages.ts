import { sampleTweet } from './sample-tweets.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => encode(JSON.stringify(value));
const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

type Maker = (id: string, random: () => number) => Uint8Array;

const WRONG_VALUES: readonly unknown[] = [
  null,
  -1,
  1.5,
  Number.MAX_VALUE,
  true,
  '',
  ' ',
  [],
  {},
  [null],
  'NaN',
  '9'.repeat(400),
];
const FIELDS = Object.keys(sampleTweet('1'));
const TEXTS = [
  '<script>alert(1)</script>',
  '\u202egnirts desrever\u202c',
  'nul \u0000 inside',
  'lone surrogate \ud800 here',
  '👩‍👩‍👧‍👦'.repeat(300),
  'z̷̡̛͉a̴̢l̶g̵o̷'.repeat(100),
  'x'.repeat(25_000),
  'x'.repeat(25_001),
  'مرحبا بالعالم',
  "'; DROP TABLE tweets; --",
  '"quoted" AND (NEAR/3) *',
  '\r\n\t',
];

/** Everything a topic that others write to may hold. About two thirds are no tweets. */
const MAKERS: readonly Maker[] = [
  (id) => json(sampleTweet(id)),
  (id, random) => json(sampleTweet(id, { text: pick(random, TEXTS) })),
  (id, random) =>
    json(sampleTweet(id, { hashtags: Array.from({ length: Math.floor(random() * 220) }, (_, n) => `tag${n}`) })),
  (id, random) =>
    json({
      ...sampleTweet(id),
      created_at: pick(random, [
        '2026-01-26',
        '2026-02-30T00:00:00',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        'now',
        '2026-01-26T23:30:00+14:00',
      ]),
    }),
  (id, random) => json({ ...sampleTweet(id), [pick(random, FIELDS)]: pick(random, WRONG_VALUES) }),
  (id, random) => {
    const tweet: Record<string, unknown> = { ...sampleTweet(id) };
    delete tweet[pick(random, FIELDS)];
    return json(tweet);
  },
  (id, random) => {
    const whole = json(sampleTweet(id));
    return whole.slice(0, Math.floor(random() * whole.length));
  },
  (id, random) => {
    const broken = json(sampleTweet(id));
    broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256);
    return broken;
  },
  (_id, random) => Uint8Array.from({ length: Math.floor(random() * 400) }, () => Math.floor(random() * 256)),
  (id, random) => encode(`${'{"a":'.repeat(Math.floor(random() * 5_000))}${id}`),
  (id) => json({ ...sampleTweet(id), nested: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) }),
  (_id, random) => encode('y'.repeat(1_000_000 + Math.floor(random() * 200_000))),
  (id) => encode(`\ufeff${JSON.stringify(sampleTweet(id))}`),
  (id) => encode(`{"__proto__":{"text":"x"},${JSON.stringify(sampleTweet(id)).slice(1)}`),
  () => json(sampleTweet('1000000')),
  () => new Uint8Array(0),
];
/** The megabyte ones are rare, or the test would be about disks. */
const LARGE = MAKERS[11] as Maker;

export function hostileMessages(count: number, random: () => number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const maker = pick(random, MAKERS);
    const chosen = maker === LARGE && random() > 0.1 ? (MAKERS[0] as Maker) : maker;
    return chosen(String(2_000_000 + index), random);
  });
}
