/** What a tweet is about where no topic is likely enough. */
export const NO_TOPIC = 'Other';

/** Topics are stored by their English names; these are the French ones, for people to read. */
const FRENCH: Readonly<Record<string, string>> = {
  'Machine Learning': 'Apprentissage automatique',
  Programming: 'Programmation',
  Cybersecurity: 'Cybersécurité',
  Gadgets: 'Appareils',
  Gaming: 'Jeux vidéo',
  Space: 'Espace',
  Science: 'Science',
  Climate: 'Climat',
  Weather: 'Météo',
  Health: 'Santé',
  Fitness: 'Forme',
  Food: 'Cuisine',
  Coffee: 'Café',
  Travel: 'Voyage',
  Transport: 'Transports',
  Cars: 'Voitures',
  Football: 'Football',
  Basketball: 'Basket',
  Tennis: 'Tennis',
  Music: 'Musique',
  Film: 'Cinéma',
  Television: 'Télévision',
  Books: 'Livres',
  Art: 'Art',
  Fashion: 'Mode',
  Politics: 'Politique',
  Economy: 'Économie',
  Finance: 'Finance',
  Work: 'Travail',
  Education: 'Éducation',
  Family: 'Famille',
  Pets: 'Animaux',
  Home: 'Maison',
  'Customer Service': 'Service client',
  Other: 'Autre',
};

/** As a person reads it; a topic that has no French name keeps its own. */
export function topicName(topic: string, language: 'en' | 'fr'): string {
  return language === 'fr' && Object.hasOwn(FRENCH, topic) ? (FRENCH[topic] ?? topic) : topic;
}

/** The topic a person means by what they typed in either language; what is no such name is taken as it stands. */
export function topicNamed(typed: string): string {
  const sought = typed.toLocaleLowerCase('fr');
  const known = Object.entries(FRENCH).find(([topic, french]) =>
    [topic, french].some((name) => name.toLocaleLowerCase('fr') === sought),
  );
  return known?.[0] ?? typed;
}
