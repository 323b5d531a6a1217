import type { TopicSource } from '../topics/topic-content.ts';
import type { Phase } from './scenario-plan.ts';

/** Ten minutes: puzzled questions, anger, then relief, then calm until the next one. */
export const OUTAGE_PHASES: readonly Phase[] = [
  { lengthMs: 40_000, share: 0.4, moods: { positive: 0, neutral: 55, negative: 45 } },
  { lengthMs: 320_000, share: 0.7, moods: { positive: 1, neutral: 11, negative: 88 } },
  { lengthMs: 120_000, share: 0.5, moods: { positive: 72, neutral: 18, negative: 10 } },
  { lengthMs: 120_000, share: 0.08, moods: { positive: 30, neutral: 40, negative: 30 } },
];

/** An invented internet provider is down. */
export const OUTAGE: TopicSource = {
  name: 'Customer Service',
  weight: 1,
  moods: { positive: 10, neutral: 20, negative: 70 },
  en: {
    hashtags: 'OrbivoxDown; Orbivox; Outage; InternetDown; NoWifi; CustomerService',
    things: {
      one: 'the Orbivox hotline; Orbivox support; the Orbivox status page; my Orbivox router; the Orbivox app; Orbivox internet',
      many: 'the Orbivox technicians; the updates from Orbivox support; the answers from Orbivox',
    },
    good: `internet is back!! thank you @orbivox_support, I'm so relieved
      @orbivox_support called me back and fixed it in {2-9} minutes, {lovely} service
      Orbivox is back online in {city}, I could hug my router
      refund for the outage arrived without asking, well done Orbivox
      okay credit where it's due, @orbivox_support was friendly and quick, great work
      we're back online, streaming again, life is good, thank you Orbivox`,
    bad: `@orbivox_support my internet has been down for {2-9} hours and nobody answers
      {40-95} minutes on hold with Orbivox, then they hung up. I'm furious
      Orbivox down in {city} AGAIN, the third time this month, unacceptable
      I work from home and lost a whole day because of Orbivox, {awful}
      @orbivox_support your status page says all is fine. Nothing is fine!!
      paying {35-79} a month for no internet at all, what a joke
      the Orbivox bot sent me the same useless link {4-9} times, I hate it
      missed a job interview because Orbivox is down, I want to scream
      cancelling Orbivox {today|this week}, I've had enough of this terrible service`,
    news: `Orbivox reports an outage in {city}
      Orbivox: technicians are on site in {city}
      the Orbivox outage map lists {12-60} towns
      no Orbivox signal in {city} since {6-11} am
      Orbivox expects service to return at {1-9} pm
      router restarted {2-5} times, status: no signal`,
    asks: `is Orbivox down in {city} or is it just me?
      @orbivox_support is there an outage in {city}?
      anyone else without internet in {city}?
      how do I report an outage to Orbivox?
      @orbivox_support when will the internet be back in {city}?`,
    sarcasm: `@orbivox_support "have you tried turning it off and on", yes, {9-40} times, genius
      Orbivox: fast as light, when there's light. Congratulations
      love paying Orbivox for this digital detox, so relaxing`,
    emoji: '📡; 📵; 🔌; 🛜',
  },
  fr: {
    hashtags: 'OrbivoxEnPanne; Orbivox; Panne; PlusDInternet; PasDeWifi; ServiceClient',
    things: {
      m: 'le service client d’Orbivox; le support d’Orbivox; le wifi d’Orbivox',
      f: 'la hotline d’Orbivox; ma box Orbivox; l’appli Orbivox; la page d’état d’Orbivox',
      mp: 'les techniciens d’Orbivox; les conseillers d’Orbivox',
      fp: 'les réponses d’Orbivox',
    },
    good: `internet est revenu !! merci @orbivox_aide, quel soulagement
      @orbivox_aide m’a rappelé et a tout réglé en {2-9} minutes, super service
      Orbivox remarche à {city}, j’embrasserais ma box
      remboursé pour la panne sans rien demander, bravo Orbivox
      rendons à César : @orbivox_aide a été rapide et sympa, merci
      de retour en ligne, la vie est belle, merci Orbivox`,
    bad: `@orbivox_aide plus d’internet depuis {2-9} heures et personne ne répond
      {40-95} minutes d’attente chez Orbivox, puis ça raccroche. Je suis furieux
      Orbivox ENCORE en panne à {city}, troisième fois ce mois-ci, c’est inadmissible
      en télétravail, journée perdue à cause d’Orbivox, c’est {nul}
      @orbivox_aide votre page dit que tout va bien. Rien ne va !!
      {35-59} euros par mois pour zéro internet, quelle blague
      le robot d’Orbivox m’envoie {4-9} fois le même lien inutile, j’en peux plus
      entretien d’embauche raté à cause de la panne Orbivox, je craque
      je résilie Orbivox {aujourd’hui|cette semaine}, ras-le-bol de ce service lamentable`,
    news: `Orbivox signale une panne à {city}
      Orbivox : des techniciens sont sur place à {city}
      la carte des pannes d’Orbivox liste {12-60} communes
      plus de signal Orbivox à {city} depuis {6-11}h
      Orbivox annonce un retour du service à {13-21}h
      box redémarrée {2-5} fois, état : pas de signal`,
    asks: `Orbivox est en panne à {city} ou c’est juste moi ?
      @orbivox_aide il y a une panne à {city} ?
      quelqu’un d’autre sans internet à {city} ?
      comment signaler une panne à Orbivox ?
      @orbivox_aide internet revient quand à {city} ?`,
    sarcasm: `@orbivox_aide « avez-vous redémarré la box ? » oui, {9-40} fois, du génie
      Orbivox, rapide comme la lumière, quand il y a de la lumière. Bravo
      j’adore payer Orbivox pour une cure sans écran, très reposant`,
    emoji: '📡; 📵; 🔌; 🛜',
  },
};
