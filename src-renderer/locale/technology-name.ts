import type { Locale } from './use-locale.ts';

/** What the engine calls its own parts; names of products stay as they are. */
const FRENCH: Readonly<Record<string, string>> = {
  Simulator: 'Simulateur',
  'Embedded log': 'Journal intégré',
  'Embedded index': 'Index intégré',
  'Embedded archive': 'Archive intégrée',
  'Offline model': 'Modèle hors ligne',
};

export function technologyName(name: string, { language }: Locale): string {
  return language === 'fr' ? (FRENCH[name] ?? name) : name;
}

/** What stands behind a part, as settings name it, said in French: `intégrée` for the archive. */
export function frenchKind(kind: string, embedded: 'intégré' | 'intégrée' = 'intégré'): string {
  return kind === 'embedded' ? embedded : kind;
}
