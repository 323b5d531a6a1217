import type { SecretHome } from '#shared/domain/secret-home.ts';

/** What only main can do, asked for by the engine: the keychain and the printer are Electron's. */
export interface Errands {
  'secrets.describe': { readonly input: Record<never, never>; readonly data: SecretHome };
  /** null where there is none. */
  'secrets.read': { readonly input: { readonly name: string }; readonly data: string | null };
  'secrets.write': { readonly input: { readonly name: string; readonly secret: string }; readonly data: null };
  'secrets.forget': { readonly input: { readonly name: string }; readonly data: null };
  'pdf.print': { readonly input: { readonly htmlFile: string; readonly pdfFile: string }; readonly data: null };
}

export type ErrandName = keyof Errands;
export type Errand = {
  readonly [Name in ErrandName]: { readonly name: Name; readonly input: Errands[Name]['input'] };
}[ErrandName];

/** Main's side: one answer to each. */
export type ErrandHandlers = {
  readonly [Name in ErrandName]: (input: Errands[Name]['input']) => Promise<Errands[Name]['data']>;
};

/** The engine's side. @throws what main answers with */
export type RunErrand = <Name extends ErrandName>(
  name: Name,
  input: Errands[Name]['input'],
) => Promise<Errands[Name]['data']>;
