import type { StackService } from '#shared/contract/stack.ts';
import { askSocket } from './ask-socket.ts';

/** Whether the service answers at this port in its own protocol. Never throws. */
export type Probe = (port: number) => Promise<boolean>;

const HTTP_WITHIN_MS = 3_000;
const CORRELATION = 0x7773;
/** ApiVersions, version 0, of a client without a name: every broker since 0.10 answers it, before any login. */
const KAFKA_QUESTION = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, CORRELATION >> 8, CORRELATION & 0xff, 0xff, 0xff]);
/** OPTIONS of the native protocol, version 4; SUPPORTED is the answer. */
const CASSANDRA_QUESTION = Buffer.from([0x04, 0, 0, 0, 0x05, 0, 0, 0, 0]);
const CASSANDRA_RESPONSE = 0x84;
const CASSANDRA_SUPPORTED = 0x06;

export const PROBES: Readonly<Record<StackService, Probe>> = {
  zookeeper: (port) => askSocket(port, Buffer.from('srvr'), (answer) => answer.includes('Zookeeper version')),
  kafka: (port) =>
    askSocket(port, KAFKA_QUESTION, (answer) => answer.length >= 10 && answer.readInt32BE(4) === CORRELATION),
  cassandra: (port) =>
    askSocket(
      port,
      CASSANDRA_QUESTION,
      (answer) => answer.length >= 5 && answer[0] === CASSANDRA_RESPONSE && answer[4] === CASSANDRA_SUPPORTED,
    ),
  elasticsearch: (port) =>
    askHttp(port, '/_cluster/health', ({ status }: { status?: unknown }) => status === 'green' || status === 'yellow'),
  kibana: (port) =>
    askHttp(port, '/api/status', ({ status }: { status?: { overall?: { level?: unknown } } }) => {
      const level = status?.overall?.level;
      return level === 'available' || level === 'degraded';
    }),
};

async function askHttp<Answer>(port: number, path: string, isWell: (answer: Answer) => boolean): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(HTTP_WITHIN_MS);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal });
    return response.ok && isWell((await response.json()) as Answer);
  } catch {
    return false;
  }
}
