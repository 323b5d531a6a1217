import type { TopicSource } from './topic-content.ts';

export const SCIENCE: TopicSource = {
  name: 'Science',
  weight: 5,
  moods: { positive: 38, neutral: 44, negative: 18 },
  en: {
    hashtags:
      'Science; Physics; Biology; Chemistry; LabLife; Research; PeerReview; SciComm; Genetics; Fossils; Microscopy',
    things: {
      one: `our new microscope; the science museum; this physics lecture; the chemistry lab; my experiment; the peer review system; this biology podcast
        our research grant; the conference poster session`,
      many: 'these fossils; the lab meetings; our first results; the reviewers of our paper; these pictures of cells',
    },
    good: `paper accepted!!! {while} of work and {2-4} rounds of review
      the experiment finally worked on attempt {12-60}, I danced in the lab
      found a fossil on the beach with the kids, {lovely}
      first results look {lovely}, the whole lab is smiling
      our grant got funded, {2-4} more years of research, so happy!
      the kids' faces when the volcano erupted in class, priceless
      my PhD student gave a {lovely} talk, so proud
      best science podcast in {while}, I learned so much about octopuses`,
    bad: `reviewer {2-3} wants {4-9} new experiments, I want to scream
      freezer failed at night, {2-6} years of samples gone, devastated
      paper rejected after {5-11} months, no comments. Awful
      contaminated cell cultures again, I'm so frustrated
      research funding cut by {10-40}%, this is a disgrace
      {2-9} weeks of measurements and the sensor was broken all along, I hate it
      the headline says the opposite of our study, I'm so angry`,
    news: `study: bees recognise up to {3-9} patterns
      talk on quantum sensors in {city} on {day}
      measurement {12-90} of {100-200} is running
      researchers in {city} sequence the genome of a moss
      lab meeting moves to {day} at {9-11} am
      poster {20-190} at the conference {soon}
      the science museum in {city} is open until {7-10} pm on {day}
      preprint is online, {12-40} pages`,
    asks: `which statistics course do you recommend for biologists?
      does anyone have the dataset of the {2015-2024} bee study?
      how do you store lab notes?
      what was your first science experiment?`,
    sarcasm: `"data available on request". I requested. {2-5} years ago. Open science!
      reviewer 2 would like us to cite reviewer 2. Such humility
      the printer works, says the display, on fire. Ready for the conference poster, perfect`,
    emoji: '🔬; 🧪; 🧬; ⚗️; 🦕',
  },
  fr: {
    hashtags:
      'Sciences; Physique; Biologie; Chimie; Recherche; VieDeLabo; Vulgarisation; Génétique; Fossiles; Microscope; FêteDeLaScience',
    things: {
      m: 'notre nouveau microscope; le musée des sciences; ce cours de physique; le labo de chimie; ce podcast de biologie',
      f: 'mon expérience; la relecture de notre article; la Fête de la science; cette conférence sur les pieuvres',
      mp: 'ces fossiles; nos premiers résultats; les relecteurs de l’article',
      fp: 'les réunions du labo; ces photos de cellules',
    },
    good: `article accepté !!! {while} de travail, ça valait le coup
      l’expérience a enfin marché à l’essai {12-60}, j’ai dansé dans le labo
      un fossile trouvé sur la plage avec les enfants, quelle joie
      les premiers résultats sont magnifiques, tout le labo a le sourire
      notre projet est financé, {2-4} ans de recherche de plus, trop heureux !
      la tête des enfants quand le volcan a fait éruption en classe, un bonheur
      ma doctorante a fait un exposé {trop} brillant, je suis fier
      le meilleur podcast de sciences depuis {while}, passionnant`,
    bad: `le relecteur {2-3} veut {4-9} expériences de plus, j’ai envie de hurler
      congélateur en panne cette nuit, {2-6} ans d’échantillons perdus, je suis effondré
      article refusé après {5-11} mois, sans un commentaire. Lamentable
      cultures encore contaminées, j’en peux plus
      {10-40}% de budget en moins pour la recherche, c’est une honte
      {2-9} semaines de mesures avec un capteur cassé, je suis dégoûté
      le titre du journal dit l’inverse de notre étude, ça m’énerve`,
    news: `étude : les abeilles reconnaissent jusqu’à {3-9} motifs
      conférence sur les capteurs quantiques à {city} {day}
      mesure {12-90} sur {100-200} en cours
      une équipe de {city} séquence le génome d’une mousse
      la réunion du labo passe au {day} à {9-11}h
      poster {20-190} au congrès {soon}
      le musée des sciences de {city} ferme à {19-22}h {day}
      la prépublication est en ligne, {12-40} pages`,
    asks: `un bon cours de statistiques pour biologistes ?
      quelqu’un a les données de l’étude de {2015-2024} sur les abeilles ?
      vous rangez vos notes de labo comment ?
      votre première expérience scientifique, c’était quoi ?`,
    sarcasm: `« données disponibles sur demande ». J’ai demandé. Il y a {2-5} ans. Vive la science ouverte
      le relecteur 2 voudrait qu’on cite le relecteur 2. Quelle modestie
      le congélateur bipe, la centrifugeuse fume. Une journée idéale au labo`,
    emoji: '🔬; 🧪; 🧬; ⚗️; 🦕',
  },
};
