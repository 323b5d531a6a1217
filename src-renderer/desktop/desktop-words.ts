import type { Translated } from '../locale/language.ts';

interface DesktopPageWords {
  readonly drop: string;
  readonly dropDetail: string;
}

const english: DesktopPageWords = {
  drop: 'Drop a file of tweets to replay it',
  dropDetail: 'NDJSON, JSON, CSV or TSV, compressed with gzip or not. You are asked before anything changes.',
};

const french: DesktopPageWords = {
  drop: 'Déposez un fichier de tweets pour le rejouer',
  dropDetail: 'NDJSON, JSON, CSV ou TSV, compressé avec gzip ou non. Rien ne change sans vous le demander.',
};

export const DESKTOP_PAGE_WORDS: Translated<() => DesktopPageWords> = { en: () => english, fr: () => french };
