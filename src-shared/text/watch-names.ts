/** Names of the watches there are from the beginning, by their ids. */
export const DEFAULT_WATCH_NAMES = {
  'part-down': 'A part is down',
  lag: 'The oldest tweet waits',
  latency: 'Producer to consumer is slow',
  'dead-letters': 'Many dead letters',
  mood: 'The mood turns',
  accuracy: 'The analysis is often wrong',
  cost: 'The model is getting dear',
} as const;

type DefaultName = (typeof DEFAULT_WATCH_NAMES)[keyof typeof DEFAULT_WATCH_NAMES];

const FRENCH: Readonly<Record<DefaultName, string>> = {
  'A part is down': 'Une partie est en panne',
  'The oldest tweet waits': 'Le plus ancien tweet attend',
  'Producer to consumer is slow': 'Du producteur au consommateur, c’est lent',
  'Many dead letters': 'Beaucoup de lettres mortes',
  'The mood turns': 'L’humeur tourne',
  'The analysis is often wrong': 'L’analyse se trompe souvent',
  'The model is getting dear': 'Le modèle coûte cher',
};

/** As a person reads it: a name of their own stays what it is, one from the beginning is said in the language. */
export function watchName(name: string, language: 'en' | 'fr'): string {
  return language === 'fr' && Object.hasOwn(FRENCH, name) ? FRENCH[name as DefaultName] : name;
}
