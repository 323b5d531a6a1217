import { expect, it } from 'vitest';
import { SqliteSessionStore } from '../../../../../src-main/adapters/embedded/sessions/sqlite-session-store.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';
import { eventfulSession } from '../../../../support/session-samples.ts';
import { testFolder } from '../../../../support/test-folder.ts';

async function label(...args: string[]) {
  const directory = testFolder();
  const { name: _, notes: __, tags: ___, events, readings, ...head } = eventfulSession();
  const store = SqliteSessionStore.open({ directory, readOnly: false });
  store.write({ head, events: { from: 0, items: events }, readings: { from: 0, items: readings } });
  const openSessions = async () => SqliteSessionStore.open({ directory, readOnly: true });
  const io = fakeIo();
  const services = { ...fakeServices().services, openSessions };
  const code = await main(['sessions', 'label', 'last', '--data', directory, ...args], io, services);
  const { name, notes, tags } = store.read(head.id) ?? {};
  store.close();
  return { code, err: io.written.err, labels: { name, notes, tags } };
}

it('gives a name, notes and tags', async () => {
  expect(await label('--name', ' Before the deploy ', '--notes', 'as usual', '--tag', 'a', '--tag', 'b')).toMatchObject(
    {
      code: 0,
      labels: { name: 'Before the deploy', notes: 'as usual', tags: ['a', 'b'] },
    },
  );
});

it.each([
  ['a name', ['--name', 'x'.repeat(121)]],
  ['notes', ['--notes', 'x'.repeat(10_001)]],
  ['a tag', ['--tag', 'x'.repeat(41)]],
  ['an empty tag', ['--tag', '  ']],
  ['too many tags', Array.from({ length: 21 }, (_, at) => ['--tag', `tag ${at}`]).flat()],
])('refuses %s that the record would not take, and leaves the session as it was', async (_, args) => {
  const { code, err, labels } = await label(...args);
  expect(code).toBe(2);
  expect(err).toContain('a name has at most 120 characters, notes 10000; there are at most 20 tags of 1 to 40');
  expect(labels).toEqual({ name: '', notes: '', tags: [] });
});
