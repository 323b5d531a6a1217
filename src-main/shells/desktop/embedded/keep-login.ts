import type { Cookie, Session } from 'electron';

/** As long as Kibana's own sessions last at most. */
const LONGEST_DAYS = 30;

/**
 * Kibana's login is a cookie that a browser forgets when it ends, and an app ends every day: it is kept. How long it is
 * good for is Kibana's to say; logging out there removes it. Packed, the app keeps its cookies encrypted.
 */
export function keepLogin(own: Session): void {
  own.cookies.removeAllListeners('changed');
  own.cookies.on('changed', (_event, cookie, _cause, isRemoved) => {
    if (!isRemoved && cookie.session === true) void keep(own, cookie).catch(() => undefined);
  });
}

async function keep({ cookies }: Session, cookie: Cookie): Promise<void> {
  const { name, value, path = '/', secure = false, httpOnly = false, sameSite, domain = '', hostOnly = true } = cookie;
  await cookies.set({
    url: `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`,
    name,
    value,
    path,
    secure,
    httpOnly,
    sameSite,
    ...(hostOnly ? {} : { domain }),
    expirationDate: Date.now() / 1_000 + LONGEST_DAYS * 86_400,
  });
  await cookies.flushStore();
}
