import { beforeEach, expect, it } from 'vitest';
import { UpdateDialogue } from '../../../../../src-main/shells/desktop/updates/update-dialogue.ts';

const did: string[] = [];
let version: string | null;
let answers: boolean[];
let failure: Error | null;
let refusal: Error | null;
let dialogue: UpdateDialogue;

beforeEach(() => {
  did.length = 0;
  version = '0.2.0';
  answers = [];
  failure = null;
  refusal = null;
  const say = async (text: string) => void did.push(text);
  const ask = async (text: string) => {
    did.push(text);
    return answers.shift() ?? false;
  };
  dialogue = new UpdateDialogue({
    updater: {
      look: async () => version,
      fetch: async () => {
        did.push('fetched');
        if (failure !== null) throw failure;
      },
      install: () => {
        if (refusal !== null) throw refusal;
        did.push('installed');
      },
    },
    words: {
      askToFetch: (wanted) => ask(`fetch ${wanted}?`),
      askToInstall: (wanted) => ask(`install ${wanted}?`),
      tellNewest: () => say('newest'),
      tellFailure: (reason) => say(`failed: ${reason}`),
      tellNotInstalled: (reason) => say(`not installed: ${reason}`),
    },
    onFraction: () => undefined,
    drain: () => say('drained'),
    goOn: () => did.push('goes on'),
    note: () => undefined,
  });
});

it('does nothing without a yes, and asks only once by itself', async () => {
  await dialogue.look(false);
  await dialogue.look(false);
  expect(did).toEqual(['fetch 0.2.0?']);
  await dialogue.look(true);
  expect(did).toEqual(['fetch 0.2.0?', 'fetch 0.2.0?']);
});

it('fetches after one yes, and installs after another, when everything is stored', async () => {
  answers = [true, false];
  await dialogue.look(false);
  expect(did.splice(0)).toEqual(['fetch 0.2.0?', 'fetched', 'install 0.2.0?']);
  answers = [true];
  await dialogue.look(true);
  expect(did).toEqual(['install 0.2.0?', 'drained', 'installed']);
});

it('keeps quiet about what nobody asked for', async () => {
  version = null;
  await dialogue.look(false);
  expect(did).toEqual([]);
  await dialogue.look(true);
  expect(did).toEqual(['newest']);
});

it('says why it could not be fetched, and installs nothing', async () => {
  answers = [true];
  failure = new Error('sha512 checksum mismatch\nat x');
  await dialogue.look(true);
  expect(did).toEqual(['fetch 0.2.0?', 'fetched', 'failed: sha512 checksum mismatch']);
});

it('tells whoever said yes that it could not be fetched, also where nobody had asked to look', async () => {
  answers = [true];
  failure = new Error('socket hang up');
  await dialogue.look(false);
  expect(did).toEqual(['fetch 0.2.0?', 'fetched', 'failed: socket hang up']);
});

it('goes on when it could not be installed, says so, and fetches again before the next try', async () => {
  answers = [true, true];
  refusal = new Error('Command pkexec exited with code 126');
  await dialogue.look(false);
  const refused = ['drained', 'goes on', 'not installed: Command pkexec exited with code 126'];
  expect(did.splice(0)).toEqual(['fetch 0.2.0?', 'fetched', 'install 0.2.0?', ...refused]);
  refusal = null;
  answers = [true, true];
  await dialogue.look(true);
  expect(did).toEqual(['fetch 0.2.0?', 'fetched', 'install 0.2.0?', 'drained', 'installed']);
});

it('keeps quiet about a place that does not answer, unless somebody asked', async () => {
  const silent = new UpdateDialogue({
    updater: {
      look: () => Promise.reject(new Error('ECONNREFUSED')),
      fetch: async () => undefined,
      install: () => undefined,
    },
    words: {
      askToFetch: async () => true,
      askToInstall: async () => true,
      tellNewest: async () => undefined,
      tellFailure: async (reason) => void did.push(`failed: ${reason}`),
      tellNotInstalled: async () => undefined,
    },
    onFraction: () => undefined,
    drain: async () => undefined,
    goOn: () => undefined,
    note: (text) => did.push(text),
  });
  await silent.look(false);
  expect(did.splice(0)).toEqual(['updates: ECONNREFUSED']);
  await silent.look(true);
  expect(did).toEqual(['updates: ECONNREFUSED', 'failed: ECONNREFUSED']);
});
