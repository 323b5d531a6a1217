import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../../../src-main/shells/command-line/io.ts';

const broken = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

describe('outputOf', () => {
  it('tells that the reader went away, and drops what comes after', async () => {
    let isGone = false;
    const output = outputOf(broken('EPIPE'), {}, () => {
      isGone = true;
    });
    await output.write('first');
    await output.write('second');
    expect(isGone).toBe(true);
  });

  it('waits while a slow reader catches up', async () => {
    const waiting: (() => void)[] = [];
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void waiting.push(done) });
    const output = outputOf(slow, {}, () => undefined);
    let isWritten = false;
    const writing = output.write('long').then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isWritten).toBe(false);
    waiting[0]?.();
    await writing;
    expect(isWritten).toBe(true);
  });

  it('is plain unless it is a terminal that wants colours', () => {
    const terminal = () => Object.assign(new Writable(), { isTTY: true });
    expect(outputOf(terminal(), {}, () => undefined).colours).toBe(true);
    expect(outputOf(terminal(), { NO_COLOR: '1' }, () => undefined).colours).toBe(false);
    expect(outputOf(terminal(), { TERM: 'dumb' }, () => undefined).colours).toBe(false);
    expect(outputOf(new Writable(), {}, () => undefined).colours).toBe(false);
  });
});
