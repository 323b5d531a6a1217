import type { Moods, TopicSource } from '../topics/topic-content.ts';
import type { Phase } from './scenario-plan.ts';

const FACTS: Moods = { positive: 5, neutral: 88, negative: 7 };
const SPLIT: Moods = { positive: 38, neutral: 22, negative: 40 };

/** Eight minutes for each piece of news: first the facts, then everybody takes sides, then it fades. */
export const BREAKING_NEWS_PHASES: readonly Phase[] = [
  { lengthMs: 20_000, share: 0.35, moods: FACTS },
  { lengthMs: 130_000, share: 0.75, moods: FACTS },
  { lengthMs: 180_000, share: 0.6, moods: SPLIT },
  { lengthMs: 150_000, share: 0.2, moods: SPLIT },
];

const NIGHT_TRAINS: TopicSource = {
  name: 'Transport',
  weight: 1,
  moods: SPLIT,
  en: {
    hashtags: 'FreeNightTrains; BreakingNews; NightTrains; Rail; LastTrain; Commute',
    things: {
      one: `the free night train plan; the night train announcement; the new night timetable; the night train pass`,
      many: 'the free night trains; the new night lines',
    },
    good: `free night trains! I can finally go home after a late shift without a {30-60} dollar taxi, {lovely}
      no more sleeping at stations, thank you whoever pushed for this
      as a nurse on nights I could cry with joy about these trains
      first night train to {city}: full, friendly, on time. This works!
      less traffic, safer nights, happy students. Best decision in years`,
    bad: `free night trains while the morning ones are cancelled every day, are they serious, I'm so angry
      {2-5} night trains under my window every night, thanks for nothing
      another promise nobody will staff, night drivers are exhausted already
      the free night trains skip {city} completely, typical and unfair
      who pays for this? We do. Terrible idea`,
    news: `BREAKING: night trains will be free from next month on
      just in: {20-60} night lines free of charge, says the rail operator
      free night trains: {city} is on the first list
      press conference about the night trains at {1-6} pm
      developing: unions and operator meet about the night trains {tonight|tomorrow}
      the free night pass is valid from {10-11} pm to {4-6} am, operator says
      live: night train announcement, what we know so far`,
    asks: `do the free night trains run on weekends too?
      is {city} on the list of night trains?
      from when on are the night trains free?
      does the night pass need a registration?`,
    sarcasm: `free night trains, and still no seat in the morning. What a time to be a commuter
      sure, free night trains. And the day ones are free of staff. Lovely`,
    emoji: '🚆; 🌙; 📣; 🔴',
  },
  fr: {
    hashtags: 'TrainsDeNuitGratuits; Alerte; TrainDeNuit; Rail; DernierTrain; Transports',
    things: {
      m: 'le pass de nuit gratuit; le plan des trains de nuit; le nouvel horaire de nuit',
      f: 'la gratuité des trains de nuit; l’annonce sur les trains de nuit',
      mp: 'les trains de nuit gratuits',
      fp: 'les nouvelles lignes de nuit',
    },
    good: `les trains de nuit gratuits ! fini le taxi à {30-60} euros après le boulot, j’adore
      plus besoin de dormir à la gare, merci à ceux qui se sont battus pour ça
      infirmière de nuit, j’en pleurerais de joie
      premier train de nuit pour {city} : plein, à l’heure, sympa. Ça marche !
      moins de voitures, des nuits plus sûres, des étudiants heureux. Meilleure décision depuis des années`,
    bad: `gratuits la nuit, supprimés le matin, ils se moquent de nous, ça me rend fou
      {2-5} trains de nuit sous ma fenêtre, merci pour rien
      encore une promesse sans personnel, les conducteurs sont épuisés, c’est honteux
      les trains de nuit gratuits évitent {city}, comme d’habitude, c’est injuste
      et qui paie ? Nous. Quelle idée lamentable`,
    news: `ALERTE : les trains de nuit seront gratuits dès le mois prochain
      à l’instant : {20-60} lignes de nuit gratuites, annonce l’exploitant
      trains de nuit gratuits : {city} est sur la première liste
      conférence de presse sur les trains de nuit à {13-18}h
      en cours : syndicats et direction se voient {soon} au sujet des trains de nuit
      le pass de nuit vaut de {22-23}h à {4-6}h, selon l’exploitant
      direct : trains de nuit, ce que l’on sait`,
    asks: `les trains de nuit gratuits roulent aussi le week-end ?
      {city} est sur la liste des trains de nuit ?
      c’est gratuit à partir de quand ?
      il faut s’inscrire pour le pass de nuit ?`,
    sarcasm: `gratuit la nuit, introuvable le matin. Quelle époque pour les usagers
      des trains gratuits la nuit et sans conducteur le jour. Superbe`,
    emoji: '🚆; 🌙; 📣; 🔴',
  },
};

const GREEN_COMET: TopicSource = {
  name: 'Space',
  weight: 1,
  moods: SPLIT,
  en: {
    hashtags: 'GreenComet; BreakingNews; Comet; Sky; Astronomy; LookUp',
    things: {
      one: 'the green comet; the comet live stream; this comet discovery; the viewing map for the comet',
      many: 'the first comet pictures; the comet forecasts',
    },
    good: `saw the green comet over {city}, I have goosebumps, {lovely}
      woke the kids at {3-5} am for the comet and nobody complained, magical
      strangers sharing telescopes in the park, the comet brings out the best in people
      the first comet pictures are {lovely}, what a discovery
      a schoolgirl spotted the comet first!! so proud of her`,
    bad: `the observatory knew for {2-9} days and said nothing, unacceptable
      comet panic everywhere, people are buying candles, this is so stupid
      clouds over {city}, no comet for me, I'm gutted
      the live stream of the comet crashed after {2-9} minutes, useless
      so much fake news about the comet, it makes me sick`,
    news: `BREAKING: astronomers report a green comet, visible from {soon}
      just in: the comet passes at {20-90} million km, says the observatory
      the comet will be visible from {city} at {3-5}:{10-58} am
      press conference on the comet at {1-6} pm
      live: the comet, what we know so far
      developing: second observatory confirms the comet
      viewing map for the comet, {city} and surroundings`,
    asks: `can you see the comet from {city} without binoculars?
      at what time is the comet visible {tonight|tomorrow}?
      which direction do I look for the comet?
      has the comet got a name yet?`,
    sarcasm: `{2-4} hours in the cold for a green smudge. Unforgettable
      a comet, and of course {city} has clouds. What are the odds, thank you weather`,
    emoji: '☄️; 🌌; 🔭; 🔴',
  },
  fr: {
    hashtags: 'ComèteVerte; Alerte; Comète; Ciel; Astronomie; LevezLesYeux',
    things: {
      m: 'le direct de la comète; le passage de la comète',
      f: 'la comète verte; cette découverte; la carte pour voir la comète',
      mp: 'les premiers clichés de la comète',
      fp: 'les images de la comète',
    },
    good: `j’ai vu la comète verte au-dessus de {city}, j’ai des frissons, magnifique
      les enfants réveillés à {3-5}h pour la comète, personne n’a râlé, magique
      des inconnus qui prêtent leur télescope pour la comète, que c’est beau
      les premières images de la comète sont sublimes, quelle découverte
      c’est une écolière qui l’a vue en premier !! trop fier d’elle`,
    bad: `l’observatoire savait depuis {2-9} jours et n’a rien dit, inadmissible
      panique à cause de la comète, les gens achètent des bougies, c’est n’importe quoi
      des nuages sur {city}, pas de comète pour moi, je suis dégoûté
      le direct de la comète a planté au bout de {2-9} minutes, c’est nul
      tellement de fausses infos sur la comète, ça me désespère`,
    news: `ALERTE : une comète verte visible dès {soon}
      à l’instant : la comète passera à {20-90} millions de km, selon l’observatoire
      la comète sera visible de {city} à {3-5}h{10-58}
      conférence de presse sur la comète à {13-18}h
      direct : la comète, ce que l’on sait
      un second observatoire confirme la comète
      la carte pour voir la comète autour de {city}`,
    asks: `on peut voir la comète depuis {city} sans jumelles ?
      la comète est visible à quelle heure {ce soir|demain} ?
      il faut regarder dans quelle direction pour la comète ?
      la comète a déjà un nom ?`,
    sarcasm: `{2-4} heures dans le froid pour une tache verte. Inoubliable
      une comète, et bien sûr des nuages sur {city}. Merci la météo, parfait`,
    emoji: '☄️; 🌌; 🔭; 🔴',
  },
};

export const BREAKING_NEWS: readonly TopicSource[] = [NIGHT_TRAINS, GREEN_COMET];
