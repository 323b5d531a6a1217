import type { SettingDescription, Testable } from '#shared/contract/settings.ts';

/** A part of the page. `whenKind`: groups that count only while another setting has this value. */
export interface Section {
  readonly id: string;
  readonly groups: readonly string[];
  readonly test: Testable | null;
  readonly whenKind?: { readonly path: string; readonly value: string; readonly groups: readonly string[] };
}

export const SECTIONS: readonly Section[] = [
  {
    id: 'broker',
    groups: ['broker', 'kafka'],
    test: 'broker',
    whenKind: { path: 'broker.kind', value: 'kafka', groups: ['kafka'] },
  },
  {
    id: 'analyser',
    groups: ['analyser', 'openai'],
    test: 'analyser',
    whenKind: { path: 'analyser.kind', value: 'openai', groups: ['openai'] },
  },
  {
    id: 'index',
    groups: ['index', 'elasticsearch'],
    test: 'index',
    whenKind: { path: 'index.kind', value: 'elasticsearch', groups: ['elasticsearch'] },
  },
  {
    id: 'archive',
    groups: ['archive', 'cassandra'],
    test: 'archive',
    whenKind: { path: 'archive.kind', value: 'cassandra', groups: ['cassandra'] },
  },
  { id: 'kibana', groups: ['kibana'], test: 'kibana' },
  { id: 'source', groups: ['source', 'simulator'], test: null },
  { id: 'topic', groups: ['topic', 'deadLetters', 'consumer'], test: null },
  { id: 'pipeline', groups: ['pipeline'], test: null },
  { id: 'records', groups: ['watches', 'sessions'], test: null },
  {
    id: 'secrets',
    groups: ['secrets', 'vault'],
    test: 'secrets',
    whenKind: { path: 'secrets.kind', value: 'vault', groups: ['vault'] },
  },
  { id: 'program', groups: ['data', 'web'], test: null },
];

/** Switched in a place of its own. */
const ELSEWHERE: readonly string[] = ['profile'];
const KNOWN = new Set(SECTIONS.flatMap(({ groups }) => groups));

export const groupOf = (path: string): string => path.split('.')[0] ?? path;

/** The settings of each section in the order of their declaration; what no section names goes to the last one. */
export function settingsOf(section: Section, all: readonly SettingDescription[]): readonly SettingDescription[] {
  return all.filter(({ path }) => {
    if (ELSEWHERE.includes(path)) return false;
    const group = groupOf(path);
    return section.groups.includes(group) || (section.id === 'program' && !KNOWN.has(group));
  });
}

/** Whether every typed word is in the path, the name or the description. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const hay = plain(texts.join(' '));
  return plain(typed)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
