import { connect } from 'node:net';

const WITHIN_MS = 2_000;

/**
 * Sends a question and resolves with whether `isAnswer` knew the beginning of the answer. Docker's own proxy accepts
 * connections for a service that does not listen yet, so a connection alone proves nothing.
 */
export function askSocket(port: number, question: Uint8Array, isAnswer: (answer: Buffer) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = Buffer.alloc(0);
    const finish = (isKnown: boolean) => {
      socket.destroy();
      resolve(isKnown);
    };
    socket.setTimeout(WITHIN_MS, () => finish(false));
    socket.once('connect', () => socket.write(question));
    socket.on('data', (data) => {
      answer = Buffer.concat([answer, data]);
      if (isAnswer(answer)) finish(true);
    });
    socket.once('error', () => finish(false));
    socket.once('end', () => finish(false));
  });
}
