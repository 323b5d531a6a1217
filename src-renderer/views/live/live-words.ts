import type { Formats } from '../../locale/formats.ts';

const en = (format: Formats) => ({
  list: 'Tweets, newest first',
  shown: (shown: number, all: number) =>
    shown === all ? `${format.count(all)} held here` : `${format.count(shown)} of ${format.count(all)} held here`,
  sampled: 'A sample: more pass than can be shown. All of them are stored.',
  overflow: (count: number, kept: number) =>
    `${format.count(count)} did not fit: of what came while the feed is held, the newest ${format.count(kept)} are kept. All are stored.`,
  noMatch: 'No tweet in the feed fits the filter',
  noMatchDetail: 'New ones that fit appear here. The stored ones are counted in Insights.',
});

const fr = (format: Formats): ReturnType<typeof en> => ({
  list: 'Tweets, du plus récent au plus ancien',
  shown: (shown, all) =>
    shown === all ? `${format.count(all)} gardés ici` : `${format.count(shown)} sur ${format.count(all)} gardés ici`,
  sampled: 'Un échantillon : il en passe plus qu’on ne peut montrer. Tous sont enregistrés.',
  overflow: (count, kept) =>
    `${format.count(count)} n’ont pas tenu : de ce qui est venu pendant que le fil est figé, les ${format.count(kept)} plus récents sont gardés. Tous sont enregistrés.`,
  noMatch: 'Aucun tweet du fil ne passe le filtre',
  noMatchDetail: 'Les nouveaux qui passent apparaissent ici. Ceux enregistrés sont comptés dans Analyses.',
});

export const LIVE_WORDS = { en, fr };
