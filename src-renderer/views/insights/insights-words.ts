import type { Formats } from '../../locale/formats.ts';

const UNITS = [
  [86_400_000, null],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/** The largest unit that divides it, and 1 left out: `7 days`, `2 h`, `min`. */
function roundSpan(ms: number, [day, days]: readonly [string, string]): string {
  const [unitMs, name] = UNITS.find(([one]) => ms % one === 0) ?? UNITS[3];
  const count = ms / unitMs;
  const unit = name ?? (count === 1 ? day : days);
  return count === 1 ? unit : `${count} ${unit}`;
}

const en = (format: Formats) => ({
  range: 'Time range',
  ranges: { '15m': '15 min', '1h': '1 h', '24h': '24 h', '7d': '7 days', all: 'All' } as Record<string, string>,
  sentiment: 'Sentiment',
  hashtags: 'Top hashtags',
  timeline: 'Tweets over time',
  keywords: 'Keywords',
  tweets: (count: number) => (count === 1 ? '1 tweet' : `${format.count(count)} tweets`),
  inAll: 'in all',
  per: (intervalMs: number) => `per ${roundSpan(intervalMs, ['day', 'days'])}`,
  outside: (older: number, newer: number) => {
    const all = older + newer;
    const age = newer === 0 ? 'older ' : older === 0 ? 'newer ' : '';
    const tweets = all === 1 ? `1 ${age}tweet lies` : `${format.count(all)} ${age}tweets lie`;
    return `${tweets} far outside this time.`;
  },
  showOutside: 'Show the whole time',
  zoomHint: 'Drag over the bars to zoom',
  brush: 'Zoom into the timeline',
  brushHint: 'Arrow keys choose a bar, with Shift a span; Enter zooms.',
  brushTake: 'Enter zooms',
  sampled: (sampled: number, total: number) => `of the newest ${format.count(sampled)} of ${format.count(total)}`,
  bySentiment: (name: string, positive: number, neutral: number, negative: number) =>
    `${name}: ${format.count(positive)} positive, ${format.count(neutral)} neutral, ${format.count(negative)} negative`,
  filterBy: (what: string) => `Filter by ${what}`,
  empty: 'No tweets fit',
  emptyDetail: 'Widen the time range, or take a filter away.',
  nothing: 'No tweets stored yet',
  nothingDetail: 'The picture draws itself from the first ones on.',
  loading: 'Counting…',
  failed: 'It could not be counted.',
  again: 'Try again',
  export: (title: string) => `Save “${title}”`,
  behind: {
    show: 'Show the tweets behind the pictures',
    hide: 'Hide the tweets',
    title: 'The tweets',
    list: 'Tweets of the pictures, newest first',
    count: (shown: number, total: number) =>
      shown < total
        ? `the newest ${format.count(shown)} of ${format.count(total)}`
        : `all ${format.count(total)}, newest first`,
  },
});

const fr = (format: Formats): ReturnType<typeof en> => ({
  range: 'Période',
  ranges: { '15m': '15 min', '1h': '1 h', '24h': '24 h', '7d': '7 jours', all: 'Tout' },
  sentiment: 'Sentiment',
  hashtags: 'Hashtags fréquents',
  timeline: 'Tweets dans le temps',
  keywords: 'Mots-clés',
  tweets: (count) => `${format.count(count)} ${count < 2 ? 'tweet' : 'tweets'}`,
  inAll: 'en tout',
  per: (intervalMs) => `par ${roundSpan(intervalMs, ['jour', 'jours'])}`,
  outside: (older, newer) => {
    const all = older + newer;
    const age = (one: string, many: string) => (all === 1 ? one : many);
    const which =
      newer === 0 ? age(' plus ancien', ' plus anciens') : older === 0 ? age(' plus récent', ' plus récents') : '';
    return `${format.count(all)} ${age('tweet', 'tweets')}${which} ${age('est', 'sont')} bien en dehors de cette période.`;
  },
  showOutside: 'Voir toute la période',
  zoomHint: 'Glissez sur les barres pour agrandir',
  brush: 'Agrandir la chronologie',
  brushHint: 'Les flèches choisissent une barre, avec Maj une période ; Entrée agrandit.',
  brushTake: 'Entrée agrandit',
  sampled: (sampled, total) => `des ${format.count(sampled)} plus récents sur ${format.count(total)}`,
  bySentiment: (name, positive, neutral, negative) =>
    `${name} : ${format.count(positive)} positifs, ${format.count(neutral)} neutres, ${format.count(negative)} négatifs`,
  filterBy: (what) => `Filtrer par ${what}`,
  empty: 'Aucun tweet ne convient',
  emptyDetail: 'Élargissez la période, ou retirez un filtre.',
  nothing: 'Aucun tweet enregistré pour l’instant',
  nothingDetail: 'L’image se dessine dès les premiers.',
  loading: 'Comptage…',
  failed: 'Le comptage a échoué.',
  again: 'Réessayer',
  export: (title) => `Enregistrer « ${title} »`,
  behind: {
    show: 'Voir les tweets derrière les images',
    hide: 'Cacher les tweets',
    title: 'Les tweets',
    list: 'Tweets des images, les plus récents d’abord',
    count: (shown, total) =>
      shown < total
        ? `les ${format.count(shown)} plus récents sur ${format.count(total)}`
        : `tous (${format.count(total)}), les plus récents d’abord`,
  },
});

export const INSIGHTS_WORDS = { en, fr };
