import type { Formats } from '../../locale/formats.ts';
import type { Reached } from './reached.ts';

const en = (format: Formats) => ({
  list: 'Tweets, newest first',
  shown: (shown: number, all: number) =>
    shown === all ? `${format.count(all)} held here` : `${format.count(shown)} of ${format.count(all)} held here`,
  sampled: 'A sample: more pass than can be shown. All of them are stored.',
  overflow: (count: number, kept: number) =>
    `${format.count(count)} did not fit: of what came while the feed is held, the newest ${format.count(kept)} are kept. All are stored.`,
  noMatch: 'No tweet in the feed fits the filter',
  noMatchDetail: 'New ones that fit appear here; stored ones that fit are listed below them.',
  reached: 'Station reached',
  anywhere: 'At any station',
  stations: {
    analysed: 'Analysed',
    indexed: 'Indexed',
    archived: 'Archived',
    committed: 'Committed',
    underway: 'Still on its way',
  } as Record<Reached, string>,
  storedHeading: 'Stored before, from the index',
  onlyFeed: 'The index holds older ones.',
  lookInIndex: 'Look in the index',
  looking: 'Looking in the index…',
  found: (shown: number, total: number, hasMore: boolean) => {
    if (total === 0) return 'The index has none that fits.';
    if (shown === 0 && !hasMore) return `${format.count(total)} in the index: all are above.`;
    return `${format.count(total)} in the index, ${format.count(shown)} older ones listed`;
  },
  more: 'Show more',
  again: 'Try again',
});

const fr = (format: Formats): ReturnType<typeof en> => ({
  list: 'Tweets, du plus récent au plus ancien',
  shown: (shown, all) =>
    shown === all ? `${format.count(all)} gardés ici` : `${format.count(shown)} sur ${format.count(all)} gardés ici`,
  sampled: 'Un échantillon : il en passe plus qu’on ne peut montrer. Tous sont enregistrés.',
  overflow: (count, kept) =>
    `${format.count(count)} n’ont pas tenu : de ce qui est venu pendant que le fil est figé, les ${format.count(kept)} plus récents sont gardés. Tous sont enregistrés.`,
  noMatch: 'Aucun tweet du fil ne passe le filtre',
  noMatchDetail: 'Les nouveaux qui passent apparaissent ici ; ceux déjà enregistrés sont listés dessous.',
  reached: 'Étape atteinte',
  anywhere: 'À toute étape',
  stations: {
    analysed: 'Analysé',
    indexed: 'Indexé',
    archived: 'Archivé',
    committed: 'Validé',
    underway: 'Encore en chemin',
  },
  storedHeading: 'Enregistrés avant, dans l’index',
  onlyFeed: 'L’index en a de plus anciens.',
  lookInIndex: 'Chercher dans l’index',
  looking: 'Recherche dans l’index…',
  found: (shown, total, hasMore) => {
    if (total === 0) return 'L’index n’en a aucun qui passe.';
    if (shown === 0 && !hasMore) return `${format.count(total)} dans l’index : tous sont ci-dessus.`;
    return `${format.count(total)} dans l’index, ${format.count(shown)} plus anciens listés`;
  },
  more: 'En montrer plus',
  again: 'Réessayer',
});

export const LIVE_WORDS = { en, fr };
