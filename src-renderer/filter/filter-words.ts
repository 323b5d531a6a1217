import type { ListName } from './filter-params.ts';

const en = () => ({
  bar: 'Filter',
  text: 'Words in the tweet',
  sentiments: 'Sentiment',
  more: 'More filters',
  lists: { topics: 'Topic', hashtags: 'Hashtag', users: 'User', languages: 'Language' } as Record<ListName, string>,
  several: 'several: parted by commas',
  confidence: 'Confidence',
  atLeast: 'At least',
  atMost: 'At most',
  fallback: 'Judged by the stand-in',
  fallbackHint: 'The offline model answered where the one you chose did not',
  from: 'from',
  until: 'until',
  remove: (what: string) => `Remove ${what}`,
  clear: 'Clear',
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser did not let it be copied',
});

const fr = (): ReturnType<typeof en> => ({
  bar: 'Filtre',
  text: 'Mots dans le tweet',
  sentiments: 'Sentiment',
  more: 'Autres filtres',
  lists: { topics: 'Sujet', hashtags: 'Hashtag', users: 'Auteur', languages: 'Langue' },
  several: 'plusieurs : séparés par des virgules',
  confidence: 'Confiance',
  atLeast: 'Au moins',
  atMost: 'Au plus',
  fallback: 'Jugés par le remplaçant',
  fallbackHint: 'Le modèle hors ligne a répondu quand celui choisi ne l’a pas fait',
  from: 'dès',
  until: 'jusqu’à',
  remove: (what) => `Retirer ${what}`,
  clear: 'Effacer',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  notCopied: 'Le navigateur n’a pas permis la copie',
});

export const FILTER_WORDS = { en, fr };
