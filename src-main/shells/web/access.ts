import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const MAX_TOKENS = 16;
const MAX_SESSIONS = 64;

/**
 * Who may talk to this console: whoever opened an address with a one-time token, by the cookie got for it.
 * Only digests are kept, and they are compared in constant time. Sessions live as long as the process.
 *
 * Cookies know no ports: another server on 127.0.0.1 that the person opens is sent this cookie too. The name has the
 * port in it so that consoles do not log each other out; a hostile local server is outside what a browser can fence.
 */
export class Access {
  #tokens: Buffer[] = [];
  #sessions: Buffer[] = [];

  /** @returns a token that opens one session; `token` when given. The oldest unused ones are forgotten. */
  mintToken(token = randomBytes(32).toString('base64url')): string {
    this.#tokens = [...this.#tokens, digest(token)].slice(-MAX_TOKENS);
    return token;
  }

  /** Uses the token up. @returns the secret of a new session, or null where the token is unknown or was used. */
  redeem(token: string): string | null {
    const found = find(this.#tokens, token);
    if (found === undefined) return null;
    this.#tokens = this.#tokens.filter((other) => other !== found);
    const secret = randomBytes(32).toString('base64url');
    this.#sessions = [...this.#sessions, digest(secret)].slice(-MAX_SESSIONS);
    return secret;
  }

  hasSession(cookieHeader: string | undefined, port: number): boolean {
    return cookieValues(cookieHeader, cookieName(port)).some((value) => find(this.#sessions, value) !== undefined);
  }
}

/** The `Set-Cookie` of a session; no expiry, so that it ends with the browser. */
export function sessionCookie(secret: string, port: number): string {
  return `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieName(port: number): string {
  return `tweetscope-${port}`;
}

function cookieValues(header: string | undefined, name: string): readonly string[] {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function find(digests: readonly Buffer[], secret: string): Buffer | undefined {
  const wanted = digest(secret);
  return digests.filter((one) => timingSafeEqual(one, wanted))[0];
}
