import type { Translated } from '../locale/language.ts';

const english = {
  drop: 'Drop the file to replay its tweets',
  detail: 'NDJSON, CSV, TSV, Twitter exports or Sentiment140, plain or gzip. You are asked before anything changes.',
  refused: 'That is no file of tweets',
  kinds: 'NDJSON, CSV, TSV, Twitter exports or Sentiment140, plain or gzip, can be replayed.',
};

const french: typeof english = {
  drop: 'Déposez le fichier pour rejouer ses tweets',
  detail: 'NDJSON, CSV, TSV, exports de Twitter ou Sentiment140, brut ou gzip. Rien ne change sans vous le demander.',
  refused: 'Ce n’est pas un fichier de tweets',
  kinds: 'Se rejouent : NDJSON, CSV, TSV, exports de Twitter ou Sentiment140, brut ou gzip.',
};

export const DROP_WORDS: Translated<() => typeof english> = { en: () => english, fr: () => french };
