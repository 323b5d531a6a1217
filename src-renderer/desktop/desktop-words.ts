import type { Translated } from '../locale/language.ts';

interface DesktopPageWords {
  readonly drop: string;
  readonly dropDetail: string;
  readonly viewFailed: string;
  readonly viewFailedDetail: (reason: string) => string;
  readonly again: string;
}

const english: DesktopPageWords = {
  drop: 'Drop a file of tweets to replay it',
  dropDetail: 'NDJSON, JSON, CSV or TSV, compressed with gzip or not. You are asked before anything changes.',
  viewFailed: 'The page did not load',
  viewFailedDetail: (reason) => `Chromium says: ${reason}. The pipeline goes on, and Insights shows the same numbers.`,
  again: 'Try again',
};

const french: DesktopPageWords = {
  drop: 'Déposez un fichier de tweets pour le rejouer',
  dropDetail: 'NDJSON, JSON, CSV ou TSV, compressé avec gzip ou non. Rien ne change sans vous le demander.',
  viewFailed: 'La page ne s’est pas chargée',
  viewFailedDetail: (reason) =>
    `Chromium indique : ${reason}. La chaîne continue, et Analyses montre les mêmes chiffres.`,
  again: 'Réessayer',
};

export const DESKTOP_PAGE_WORDS: Translated<() => DesktopPageWords> = { en: () => english, fr: () => french };
