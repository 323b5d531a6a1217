import type { Formats } from '../locale/formats.ts';

function english(format: Formats) {
  return {
    title: 'Welcome to Tweetscope',
    lead: 'A whole streaming pipeline in one window: run it, watch it, and find out why.',
    skip: 'Skip',
    see: {
      title: 'What you see',
      text: 'Simulated tweets travel from the source through the log to the analysis, then into search index and archive. Each station shows its pace, and says when it is slow or down.',
      picture: 'Source, log, analysis, then index and archive side by side',
    },
    pace: {
      title: 'How fast, and what of',
      text: 'Change it at any time with the slider above.',
      rate: 'Pace',
      rates: { natural: 'As people tweet', ten: '10 a second', hundred: '100 a second' },
      scenario: 'Scenario',
      scenarios: { steady: 'Everyday talk', 'breaking-news': 'Breaking news', 'product-launch': 'Product launch' },
    },
    flow: {
      title: 'Tweets flow',
      count: (count: number) =>
        count === 0
          ? 'The first tweet is on its way…'
          : count === 1
            ? '1 tweet analysed and stored.'
            : `${format.count(count)} tweets analysed and stored.`,
      stopped: 'The pipeline stands still.',
      start: 'Let tweets flow',
      live: 'Watch the tweets',
      servers: 'Use real servers instead: Kafka, Elasticsearch, Cassandra',
    },
  };
}

function french(format: Formats): ReturnType<typeof english> {
  return {
    title: 'Bienvenue dans Tweetscope',
    lead: 'Toute une chaîne de traitement en flux dans une fenêtre : la lancer, la suivre, comprendre pourquoi.',
    skip: 'Passer',
    see: {
      title: 'Ce que vous voyez',
      text: 'Des tweets simulés vont de la source par le journal à l’analyse, puis dans l’index de recherche et l’archive. Chaque station montre son allure, et dit si elle est lente ou en panne.',
      picture: 'Source, journal, analyse, puis index et archive côte à côte',
    },
    pace: {
      title: 'À quel pas, et de quoi',
      text: 'Changez-le à tout moment avec le curseur ci-dessus.',
      rate: 'Allure',
      rates: { natural: 'Comme on tweete', ten: '10 par seconde', hundred: '100 par seconde' },
      scenario: 'Scénario',
      scenarios: { steady: 'Tous les jours', 'breaking-news': 'Dernière minute', 'product-launch': 'Lancement' },
    },
    flow: {
      title: 'Les tweets passent',
      count: (count) =>
        count === 0
          ? 'Le premier tweet est en route…'
          : count === 1
            ? '1 tweet analysé et enregistré.'
            : `${format.count(count)} tweets analysés et enregistrés.`,
      stopped: 'La chaîne est à l’arrêt.',
      start: 'Faire passer les tweets',
      live: 'Voir les tweets',
      servers: 'Prendre de vrais serveurs : Kafka, Elasticsearch, Cassandra',
    },
  };
}

export const WELCOME_WORDS = { en: english, fr: french };
