/** Named sets of settings. Those built in say only what stands behind each part. */
export const BUILT_IN_PROFILES = ['embedded', 'local'] as const;
export const PROFILE_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What stands behind each part where it is not chosen by itself. */
export function kindsOfProfile(name: unknown): Readonly<Record<string, string>> {
  return name === 'local'
    ? { 'broker.kind': 'kafka', 'index.kind': 'elasticsearch', 'archive.kind': 'cassandra' }
    : { 'broker.kind': 'embedded', 'index.kind': 'embedded', 'archive.kind': 'embedded' };
}

export function isBuiltIn(name: string): boolean {
  return (BUILT_IN_PROFILES as readonly string[]).includes(name);
}
