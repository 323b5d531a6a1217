import { describe, expect, it } from 'vitest';
import { Access, sessionCookie } from '../../../../src-main/shells/web/access.ts';
import { Allowance } from '../../../../src-main/shells/web/allowance.ts';

const PORT = 4_000;
const headerOf = (secret: string) => sessionCookie(secret, PORT).split(';')[0];

describe('Access', () => {
  it('opens one session per token', () => {
    const access = new Access();
    const token = access.mintToken();
    const secret = access.redeem(token) ?? '';
    expect(access.redeem(token)).toBeNull();
    expect(access.hasSession(headerOf(secret), PORT)).toBe(true);
    expect(access.hasSession(headerOf(token), PORT)).toBe(false);
    expect(access.hasSession(undefined, PORT)).toBe(false);
  });

  it('forgets the oldest of many unused tokens, never the newest', () => {
    const access = new Access();
    const tokens = Array.from({ length: 100 }, () => access.mintToken());
    expect(access.redeem(tokens[0] ?? '')).toBeNull();
    expect(access.redeem(tokens.at(-1) ?? '')).not.toBeNull();
  });

  it('makes tokens and secrets that cannot be guessed', () => {
    const access = new Access();
    const made = new Set(Array.from({ length: 200 }, () => access.mintToken()));
    expect(made.size).toBe(200);
    for (const token of made) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });
});

describe('Allowance', () => {
  it('gives so many at once, and more as time passes', () => {
    let nowMs = 0;
    const allowance = new Allowance({ atOnce: 3, perSecond: 2 }, () => nowMs);
    expect([1, 2, 3, 4].map(() => allowance.take())).toEqual([true, true, true, false]);
    nowMs = 1_000;
    expect([1, 2, 3].map(() => allowance.take())).toEqual([true, true, false]);
    nowMs = 60_000;
    expect([1, 2, 3, 4].map(() => allowance.take())).toEqual([true, true, true, false]);
  });
});
