/** An object as an import file brings it and an export gives it back. */
export interface StoredObject {
  readonly type: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly { readonly name: string; readonly type: string; readonly id: string }[];
  readonly typeMigrationVersion?: string;
  readonly coreMigrationVersion?: string;
}

/** What Kibana 8.11 knows; what comes with a higher version it refuses. */
const NEWEST: Readonly<Record<string, string>> = {
  'index-pattern': '8.0.0',
  lens: '8.9.0',
  visualization: '8.5.0',
  dashboard: '8.9.0',
};
const NEWEST_CORE = '8.8.0';

export interface ImportResult {
  readonly success: boolean;
  readonly successCount: number;
  readonly warnings: readonly never[];
  readonly successResults?: readonly object[];
  readonly errors?: readonly object[];
}

const keyOf = ({ type, id }: { readonly type: string; readonly id: string }) => `${type}/${id}`;

/** The saved objects of one space, imported and exported as Kibana's documentation says. */
export class SavedObjectStore {
  readonly #objects = new Map<string, StoredObject>();

  get all(): readonly StoredObject[] {
    return [...this.#objects.values()];
  }

  change(type: string, id: string, attributes: Readonly<Record<string, unknown>>): void {
    const found = this.#objects.get(`${type}/${id}`);
    if (found !== undefined)
      this.#objects.set(keyOf(found), { ...found, attributes: { ...found.attributes, ...attributes } });
  }

  import(objects: readonly StoredObject[], overwrite: boolean): ImportResult {
    const inFile = new Set(objects.map(keyOf));
    const errors: object[] = [];
    const successResults: object[] = [];
    for (const object of objects) {
      const error = this.#refusal(object, inFile, overwrite);
      const meta = { title: object.attributes.title, icon: 'savedObjectsApp' };
      if (error === null) successResults.push({ type: object.type, id: object.id, meta, managed: false, overwrite });
      else
        errors.push({ id: object.id, type: object.type, title: object.attributes.title, meta, managed: false, error });
    }
    // as Kibana does: one missing reference, and nothing of the file is written
    if (errors.length === 0) for (const object of objects) this.#objects.set(keyOf(object), object);
    const success = errors.length === 0;
    const successCount = success ? objects.length : 0;
    return { success, successCount, warnings: [], ...(success ? { successResults } : { errors }) };
  }

  /** With all they refer to, those first; or the wished ones that are missing. */
  export(wished: readonly { readonly type: string; readonly id: string }[]): {
    readonly objects: readonly StoredObject[];
    readonly missing: readonly object[];
  } {
    const missing = wished.filter((one) => !this.#objects.has(keyOf(one)));
    const found = new Map<string, StoredObject>();
    const collect = (one: { readonly type: string; readonly id: string }) => {
      const object = this.#objects.get(keyOf(one));
      if (object === undefined || found.has(keyOf(one))) return;
      for (const reference of object.references) collect(reference);
      found.set(keyOf(one), object);
    };
    for (const one of wished) collect(one);
    const error = { statusCode: 404, error: 'Not Found', message: 'Saved object not found' };
    return { objects: [...found.values()], missing: missing.map((one) => ({ ...one, error })) };
  }

  #refusal(object: StoredObject, inFile: ReadonlySet<string>, overwrite: boolean): object | null {
    const newest = NEWEST[object.type];
    if (newest === undefined) return { type: 'unsupported_type' };
    const isTooNew =
      isHigher(object.typeMigrationVersion ?? '0.0.0', newest) ||
      isHigher(object.coreMigrationVersion ?? '0.0.0', NEWEST_CORE);
    if (isTooNew) {
      const message = `Document "${object.id}" belongs to a more recent version of Kibana`;
      return { type: 'unknown', message, statusCode: 422 };
    }
    const references = object.references.filter(
      (reference) =>
        reference.type === 'index-pattern' && !inFile.has(keyOf(reference)) && !this.#objects.has(keyOf(reference)),
    );
    if (references.length > 0) {
      return { type: 'missing_references', references: references.map(({ type, id }) => ({ type, id })) };
    }
    return this.#objects.has(keyOf(object)) && !overwrite ? { type: 'conflict' } : null;
  }
}

function isHigher(version: string, other: string): boolean {
  const [left, right] = [version, other].map((one) => one.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
