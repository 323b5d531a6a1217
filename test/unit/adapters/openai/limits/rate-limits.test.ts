import { expect, it } from 'vitest';
import { RateLimits } from '../../../../../src-main/adapters/openai/limits/rate-limits.ts';
import { FakeClock } from '../../../../support/fake-clock.ts';

const never = new AbortController().signal;

it('lets the next one go as soon as an answer took fewer tokens than were asked for', async () => {
  const clock = new FakeClock();
  const limits = new RateLimits(clock, { requestsPerMinute: Number.POSITIVE_INFINITY, tokensPerMinute: 100 });
  await limits.acquire(90, never);
  let gone = false;
  const next = limits.acquire(50, never).then(() => {
    gone = true;
  });
  await clock.advance(1_000);
  expect(gone).toBe(false);
  limits.correct(90, 80);
  await clock.advance(0);
  expect(gone).toBe(false);
  limits.correct(80, 20);
  await clock.advance(0);
  expect(gone).toBe(true);
  await next;
});
