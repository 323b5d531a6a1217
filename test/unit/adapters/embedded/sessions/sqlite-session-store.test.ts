import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SessionWrite } from '#engine/ports/session-store.ts';
import { sessionSchema } from '#shared/session/session-record.ts';
import { SqliteSessionStore } from '../../../../../src-main/adapters/embedded/sessions/sqlite-session-store.ts';
import { SESSION_START_MS, sessionHead, sessionOf, sessionReading } from '../../../../support/session-samples.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: SqliteSessionStore;

beforeEach(() => {
  folder = temporaryFolder();
  store = SqliteSessionStore.open({ directory: folder.path, readOnly: false });
});
afterEach(() => {
  store.close();
  folder.dispose();
});

const NOTHING = { from: 0, items: [] };
const ID = sessionHead().id;
const idAt = (at: number) => `20260126-23300${at}-aaaa`;

function write(changes: Partial<SessionWrite['head']> = {}, rest: Partial<SessionWrite> = {}) {
  store.write({ head: sessionHead(changes), readings: NOTHING, events: NOTHING, ...rest });
}

it('gives back what was written, piece by piece', () => {
  const { name: _, notes: __, tags: ___, readings, events, ...head } = sessionOf();
  store.write({
    head: { ...head, end: null },
    readings: { from: 0, items: readings.slice(0, 100) },
    events: { from: 0, items: events.slice(0, 2) },
  });
  store.write({
    head,
    readings: { from: 90, items: readings.slice(90) },
    events: { from: 2, items: events.slice(2) },
  });
  const kept = store.read(ID);
  expect(sessionSchema.parse(kept)).toEqual(sessionOf());
  const [summary] = store.list();
  expect(summary?.eventCounts).toEqual({ state: 4 });
  expect(summary?.sparkline).toHaveLength(40);
  expect(store.read('20260126-233000-none')).toBeNull();
});

it('keeps labels while the session goes on being written, also those given by another process', () => {
  write({ end: null });
  const beside = SqliteSessionStore.open({ directory: folder.path, readOnly: true });
  beside.label(ID, { name: 'The launch', notes: 'went well', tags: ['demo'] });
  write({}, { readings: { from: 0, items: [sessionReading(1)] } });
  expect(store.list()).toMatchObject([{ name: 'The launch', notes: 'went well', tags: ['demo'], end: 'stopped' }]);
  expect(beside.list()).toEqual(store.list());
  beside.close();
  expect(() => store.label('20260126-233000-none', { name: '', notes: '', tags: [] })).toThrow(/no session/);
});

it('takes a session away, brings it back, and lets go of it for good when asked to', () => {
  write({ id: idAt(1) });
  write({ id: idAt(2), startedAtMs: SESSION_START_MS + 1 });
  store.delete(idAt(1), 5);
  expect(store.list().map(({ id }) => id)).toEqual([idAt(2)]);
  expect(store.read(idAt(1))).toBeNull();
  store.restore(idAt(1));
  expect(store.list().map(({ id }) => id)).toEqual([idAt(2), idAt(1)]);
  store.delete(idAt(1), 5);
  store.purge(0, 100);
  expect(() => store.restore(idAt(1))).toThrow(/no session/);
  expect(store.list()).toHaveLength(1);
});

it('does not take away the one that runs', () => {
  write({ end: null });
  expect(() => store.delete(ID, 5)).toThrow(/no session/);
  store.purge(Number.MAX_SAFE_INTEGER, 1);
  expect(store.list()).toHaveLength(1);
});

it('lets go of the old ones and of those beyond the most', () => {
  for (const at of [1, 2, 3, 4]) write({ id: idAt(at), startedAtMs: SESSION_START_MS + at });
  store.purge(SESSION_START_MS + 2, 2);
  expect(store.list().map(({ id }) => id)).toEqual([idAt(4), idAt(3)]);
});

it('closes what a crash left open, with what it had', () => {
  write({ id: idAt(1), end: null }, { readings: { from: 0, items: [sessionReading(1)] } });
  write({ id: idAt(2) });
  expect(store.closeCrashed(idAt(1))).toEqual([]);
  expect(store.closeCrashed(null)).toEqual([idAt(1)]);
  expect(store.read(idAt(1))).toMatchObject({ end: 'crashed', readings: [{ spanMs: 1_000 }] });
  expect(store.read(idAt(2))).toMatchObject({ end: 'stopped' });
});

it('is empty for a reader where nothing was ever recorded', () => {
  const other = temporaryFolder();
  const empty = SqliteSessionStore.open({ directory: other.path, readOnly: true });
  expect(empty.list()).toEqual([]);
  expect(empty.read(ID)).toBeNull();
  empty.close();
  other.dispose();
});
