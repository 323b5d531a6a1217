export type FoundElectron = { readonly path: string } | { readonly why: string };
export function getElectron(root: string, env?: Readonly<Record<string, string | undefined>>): FoundElectron;
export function xvfbPath(env?: Readonly<Record<string, string | undefined>>): string | null;
