import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Endpoint, Target } from './endpoints.ts';

const CONNECT_WITHIN_MS = 5_000;

/** Tries each; one that works is enough. @returns what was found, the others with why they were of no use */
export async function firstOf(
  endpoints: readonly Endpoint[],
  attempt: (endpoint: Endpoint) => Promise<string>,
): Promise<string> {
  const results = await Promise.allSettled(endpoints.map(attempt));
  const details = results.map((result) =>
    result.status === 'fulfilled' ? result.value : TweetscopeError.from(result.reason).message,
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (results.every(({ status }) => status === 'rejected')) throw failed?.reason;
  return details.join('; ');
}

/** The addresses of a name. @throws CONNECTION_REFUSED */
export async function resolveName({ host }: Endpoint): Promise<string> {
  if (isIP(host) !== 0) return host;
  try {
    const found = await lookup(host, { all: true });
    return `${host} → ${[...new Set(found.map(({ address }) => address))].join(', ')}`;
  } catch (cause) {
    throw refused(`${host} has no address here (${(cause as NodeJS.ErrnoException).code})`, cause, {
      hint: 'Check the name, and the network or VPN it is known in.',
    });
  }
}

/** @throws CONNECTION_REFUSED */
export async function openTcp(endpoint: Endpoint): Promise<string> {
  const { host, port } = endpoint;
  const socket = connectTcp({ host, port });
  await opened(socket, 'connect', endpoint);
  socket.destroy();
  return `${host}:${port}`;
}

/** Shakes hands as the part would, and looks at the certificate. @throws CONNECTION_REFUSED */
export async function openTls(
  endpoint: Endpoint,
  { caFile, fingerprint }: NonNullable<Target['tls']>,
): Promise<string> {
  const { host, port } = endpoint;
  const ca = caFile === '' ? {} : { ca: fileOf(caFile) };
  const socket = connectTls({
    host,
    port,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...ca,
    // A pinned authority is compared by the part itself.
    rejectUnauthorized: fingerprint === '',
  });
  await opened(socket, 'secureConnect', endpoint);
  const { subject, valid_to: until } = socket.getPeerCertificate();
  const protocol = socket.getProtocol();
  socket.destroy();
  return `${protocol}, ${subject?.CN ?? host}, valid until ${until}`;
}

function opened(socket: Socket, event: string, { host, port }: Endpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => fail(new Error(`no answer within ${CONNECT_WITHIN_MS / 1_000} s`)),
      CONNECT_WITHIN_MS,
    );
    const fail = (cause: Error) => {
      clearTimeout(timer);
      socket.destroy();
      const { hint } = adviceOn(cause);
      reject(refused(`${host}:${port}: ${cause.message}`, cause, { hint }));
    };
    socket.once('error', fail);
    socket.once(event, () => {
      clearTimeout(timer);
      socket.off('error', fail);
      socket.on('error', () => undefined);
      resolve();
    });
  });
}

function adviceOn(cause: Error): { readonly hint: string } {
  const { code = '' } = cause as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return { hint: 'Nothing listens there: check the port, and that the server runs.' };
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) {
    return {
      hint: 'Name the authority that signed the certificate in the CA file, and the host as the certificate does.',
    };
  }
  if (/SSL|EPROTO|ECONNRESET/.test(code)) return { hint: 'What listens there does not speak TLS: check the port.' };
  return { hint: 'Check the address, and that no firewall stands between.' };
}

function fileOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw refused(`${file} cannot be read`, cause, { hint: 'Check the path of the CA file.' });
  }
}

function refused(message: string, cause: unknown, { hint }: { readonly hint: string }): TweetscopeError {
  return new TweetscopeError('CONNECTION_REFUSED', message, { cause, hint });
}
