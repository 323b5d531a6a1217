import { expect, it } from 'vitest';
import { DESKTOP_REQUESTS } from '#shared/contract/desktop.ts';
import { REQUESTS } from '#shared/contract/requests.ts';
import { answerDesktop, type DesktopHandlers } from '../../src-main/shells/desktop/desktop-answers.ts';
import { viewWishSchema } from '../../src-main/shells/desktop/embedded/view-wish.ts';
import { requestOf } from '../../src-main/shells/desktop/guards/request-of.ts';
import { readLink } from '../../src-main/shells/desktop/launch/read-link.ts';
import { parseFrame } from '../../src-main/shells/web/parse-frame.ts';
import { seededRandom } from '../support/seeded-random.ts';

const MESSAGES = 100_000;
/** Another seed each time, printed with a failure; TWEETSCOPE_FUZZ_SEED runs one again. */
const seed = Number(process.env.TWEETSCOPE_FUZZ_SEED ?? Date.now() % 1_000_000);

const NAMES = [...Object.keys(REQUESTS), ...Object.keys(DESKTOP_REQUESTS)];
const ODD_NAMES = ['__proto__', 'constructor', 'toString', '', ' ', 'x'.repeat(200), 'status.read\u0000', 'no.such'];
const ATOMS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x'.repeat(30_000),
  '\ud800',
  '9'.repeat(400),
  '<script>',
  '../../etc/passwd',
  'javascript:alert(1)',
  'tweetscope://tweet/1',
  '{"a":',
  undefined,
  17n,
  Symbol('s'),
];
const KEYS = [
  'limit',
  'filter',
  'tweetId',
  'cursor',
  'on',
  'rate',
  'kind',
  'place',
  'commands',
  '__proto__',
  'constructor',
];

/** Every gate of both transports, in this process: an answer or a refusal each time, never an exception. */
it(`takes ${MESSAGES.toLocaleString('en')} hostile messages at each gate (seed ${seed})`, async () => {
  const random = seededRandom(seed);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const value = (depth: number): unknown => {
    const kind = random();
    if (depth === 0 || kind < 0.5) return pick(ATOMS);
    if (kind < 0.65) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth - 1));
    return Object.fromEntries(Array.from({ length: Math.floor(random() * 4) }, () => [pick(KEYS), value(depth - 1)]));
  };
  const message = (): unknown => {
    if (random() < 0.2) return value(3);
    const id = random() < 0.8 ? Math.floor(random() * 1e6) : pick(ATOMS);
    const kind = random() < 0.9 ? 'request' : pick(ATOMS);
    return { kind, id, name: random() < 0.7 ? pick(NAMES) : pick([...ODD_NAMES, ...ATOMS]), input: value(3) };
  };

  const asked: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(DESKTOP_REQUESTS).map((name) => [name, () => void asked.push(name)]),
  ) as unknown as DesktopHandlers;
  let whole = 0;
  let refused = 0;
  for (let at = 0; at < MESSAGES; at++) {
    const sent = message();
    const text = textOf(sent);
    const parsed = parseFrame(random() < 0.1 ? text.slice(0, Math.floor(random() * text.length)) : text);
    if (!parsed.ok) expect(parsed.error.code).toBe('REQUEST_INVALID');
    const request = requestOf(sent);
    if (request === null) {
      refused += 1;
      continue;
    }
    whole += 1;
    if (Object.hasOwn(REQUESTS, request.name)) {
      const { success } = REQUESTS[request.name as keyof typeof REQUESTS].input.safeParse(request.input);
      expect(typeof success).toBe('boolean');
    } else {
      const answer = await answerDesktop(handlers, request.name, request.input);
      if (!answer.ok) expect(answer.error.code).toMatch(/^REQUEST_(UNKNOWN|INVALID)$/);
    }
    expect(typeof viewWishSchema.safeParse(sent).success).toBe('boolean');
    readLink(text.slice(0, 100));
  }
  expect(whole).toBeGreaterThan(MESSAGES / 4);
  expect(refused).toBeGreaterThan(MESSAGES / 10);
  // The fuzz reached the handlers too, or it would prove the schemas' refusals only.
  expect(new Set(asked).size).toBeGreaterThan(0);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** As it would travel over a WebSocket; what JSON cannot say becomes a text of another kind. */
function textOf(sent: unknown): string {
  return JSON.stringify(sent, (_key, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? 'undefined';
}
