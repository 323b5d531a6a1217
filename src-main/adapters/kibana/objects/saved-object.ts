/** A reference of one saved object to another, by a name that its own text uses. */
export interface Reference {
  readonly name: string;
  readonly type: string;
  readonly id: string;
}

/** One line of an import file of Kibana. */
export interface SavedObject {
  readonly type: 'index-pattern' | 'lens' | 'visualization' | 'dashboard';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly coreMigrationVersion: string;
  readonly typeMigrationVersion: string;
  readonly managed: false;
}

/** As Kibana 8.11 writes them; a later one migrates what it reads, an older one refuses it. */
const CORE_VERSION = '8.8.0';
const TYPE_VERSIONS = { 'index-pattern': '8.0.0', lens: '8.9.0', visualization: '8.5.0', dashboard: '8.9.0' } as const;

export function savedObject(
  given: Pick<SavedObject, 'type' | 'id' | 'attributes'> & { readonly references?: readonly Reference[] },
): SavedObject {
  return {
    ...given,
    references: given.references ?? [],
    coreMigrationVersion: CORE_VERSION,
    typeMigrationVersion: TYPE_VERSIONS[given.type],
    managed: false,
  };
}

/** Kibana keeps nested settings as JSON text. */
export const nested = (value: unknown): string => JSON.stringify(value);

export const NO_SEARCH = { query: { query: '', language: 'kuery' }, filter: [] } as const;
