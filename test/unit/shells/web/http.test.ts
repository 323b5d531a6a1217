import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualPort } from '../../../../src-main/shells/web/usual-port.ts';
import { type Fixture, get, openAddress, startFixture, tokenOf } from './web-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.dispose());

describe('the address with its token', () => {
  it('is exchanged for a cookie that scripts and other sites cannot use, and leads to the clean address', async () => {
    const { shell } = fixture;
    const answer = await get(shell.port, `/?token=${tokenOf(shell.address)}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^tweetscope-${shell.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect(cookie).not.toContain(tokenOf(shell.address));
  });

  it('opens the console again with the cookie: a reload, and the printed address a second time', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    expect(await get(shell.port, '/', { cookie })).toMatchObject({
      status: 200,
      body: expect.stringContaining('console'),
    });
    expect(await get(shell.port, `/?token=${tokenOf(shell.address)}`, { cookie })).toMatchObject({ status: 303 });
  });

  it('is dead after its first use, and says so to another browser', async () => {
    const { shell } = fixture;
    await openAddress(shell, shell.address);
    const answer = await get(shell.port, `/?token=${tokenOf(shell.address)}`);
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toContain('This address was used already');
  });

  it('is not used up by what only looks ahead', async () => {
    const { shell } = fixture;
    const path = `/?token=${tokenOf(shell.address)}`;
    expect((await get(shell.port, path, {}, 'HEAD')).headers['set-cookie']).toBeUndefined();
    expect(
      (await get(shell.port, path, { 'sec-purpose': 'prefetch;prerender' })).headers['set-cookie'],
    ).toBeUndefined();
    expect((await get(shell.port, path)).status).toBe(303);
  });

  it('goes on by a page of its own after a link on another site, where a redirect would lose the cookie', async () => {
    const { shell } = fixture;
    const answer = await get(shell.port, `/?token=${tokenOf(shell.address)}`, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 200, headers: { refresh: '0; url=/' } });
    expect(answer.headers['set-cookie']).toHaveLength(1);
  });

  it('can be had anew for another browser', async () => {
    const { shell } = fixture;
    await openAddress(shell, shell.address);
    const address = shell.newAddress();
    expect(address).not.toBe(shell.address);
    expect(await openAddress(shell, address)).toMatch(/^tweetscope-/);
  });

  it.each(['', 'wrong', 'A'.repeat(43), '%00', 'é'])('refuses the token %j', async (token) => {
    expect((await get(fixture.shell.port, `/?token=${encodeURIComponent(token)}`)).status).toBe(401);
  });
});

describe('without a session', () => {
  it.each(['/', '/index.html', '/assets/index-abc123.js', '/nothing'])('%s tells a person what to do', async (path) => {
    const answer = await get(fixture.shell.port, path);
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('This browser has no access yet');
    expect(answer.body).not.toContain('console</title>');
  });

  it('refuses a made-up cookie, and one for another port', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    const renamed = cookie.replace(String(shell.port), String(shell.port + 1));
    for (const forged of [`tweetscope-${shell.port}=made-up`, renamed]) {
      expect((await get(shell.port, '/', { cookie: forged })).status).toBe(401);
    }
  });

  it('/session tells a page whether it still has access', async () => {
    const { shell } = fixture;
    expect((await get(shell.port, '/session')).status).toBe(401);
    const cookie = await openAddress(shell, shell.address);
    expect((await get(shell.port, '/session', { cookie: `other=1; ${cookie}; more=2` })).status).toBe(204);
  });
});

describe('requests', () => {
  it.each(['evil.test', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'for Host %s are refused',
    async (host) => {
      const { shell } = fixture;
      const cookie = await openAddress(shell, shell.address);
      expect((await get(shell.port, '/', { cookie, host })).status).toBe(421);
    },
  );

  it('for localhost are answered too', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    expect((await get(shell.port, '/', { cookie, host: `localhost:${shell.port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s are refused', async (method) => {
    expect(await get(fixture.shell.port, '/', {}, method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..\\..\\secret.json',
    '//secret.json',
    '/etc/passwd',
    '/%00',
    '/constructor',
  ])('for %s find nothing', async (path) => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    const answer = await get(shell.port, path, { cookie });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  it('that are no HTTP do not end the server', async () => {
    const { shell } = fixture;
    for (const junk of ['\0\0\0\0\r\n\r\n', 'GET http://evil.test/ HTTP/1.1\r\n\r\n', 'GET  HTTP/9.9\r\n\r\n']) {
      await new Promise<void>((resolve) => {
        const socket = connect(shell.port, '127.0.0.1', () => socket.end(junk));
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
        socket.resume();
      });
    }
    expect((await get(shell.port, '/session')).status).toBe(401);
  });
});

describe('answers', () => {
  it('carry the strict headers, whatever they answer', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    for (const [path, headers] of [
      ['/', { cookie }],
      ['/nothing', { cookie }],
      ['/', {}],
    ] as const) {
      const answer = await get(shell.port, path, headers);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src '(self|sha256-[^']+)';/);
      expect(policy).not.toMatch(/unsafe|\*/);
      for (const rule of ["base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'"])
        expect(policy).toContain(rule);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('let pages of one other origin stand in ours, where there is one, and none otherwise', async () => {
    const framing = await startFixture({ frameOrigin: () => 'http://localhost:5601' });
    const policyOf = async ({ shell }: Fixture) => {
      const { headers } = await get(shell.port, '/session');
      expect(headers['cross-origin-embedder-policy']).toBeUndefined();
      return String(headers['content-security-policy']);
    };
    expect(await policyOf(framing)).toContain('; frame-src http://localhost:5601;');
    expect(await policyOf(fixture)).toContain("; frame-src 'none';");
    await framing.dispose();
  });

  it('let the browser keep hashed assets for ever, and the page not at all', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    const asset = await get(shell.port, '/assets/index-abc123.js', { cookie });
    expect(asset.headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await get(shell.port, '/', { cookie })).headers['cache-control']).toBe('no-store');
  });

  it('to HEAD have the length and no body', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    const answer = await get(shell.port, '/', { cookie }, 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(10);
  });
});

describe('starting and closing', () => {
  it('says which port is taken', async () => {
    await expect(startFixture({ port: fixture.shell.port })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });

  it('takes its usual port, and a free one where that is taken', async () => {
    const first = await startFixture();
    const { port } = first.shell;
    const second = await startFixture({ usualPort: port });
    expect(second.shell.port).not.toBe(port);
    await first.dispose();
    const third = await startFixture({ usualPort: port });
    expect(third.shell.port).toBe(port);
    await Promise.all([second.dispose(), third.dispose()]);
  });

  it('has one usual port for a data folder, whichever way it is named', () => {
    expect(usualPort('/data/../data/tweets/')).toBe(usualPort('/data/tweets'));
    expect(usualPort('/data/tweets')).not.toBe(usualPort('/data/others'));
  });

  it('says that the console is not built', async () => {
    await expect(startFixture({ rendererDirectory: '/nonexistent/renderer' })).rejects.toMatchObject({
      code: 'CONSOLE_NOT_BUILT',
    });
  });

  it('takes the token given, and closes twice without complaint', async () => {
    const other = await startFixture({ token: 'chosen' });
    expect(other.shell.address).toBe(`http://127.0.0.1:${other.shell.port}/?token=chosen`);
    await other.dispose();
    await other.shell.close();
    await expect(get(other.shell.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
