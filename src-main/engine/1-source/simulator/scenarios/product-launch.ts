import type { TopicSource } from '../topics/topic-content.ts';
import type { Phase } from './scenario-plan.ts';

/** Nine minutes: waiting for the keynote, the keynote, first hands on, then it fades. */
export const LAUNCH_PHASES: readonly Phase[] = [
  { lengthMs: 60_000, share: 0.3, moods: { positive: 35, neutral: 60, negative: 5 } },
  { lengthMs: 180_000, share: 0.65, moods: { positive: 70, neutral: 20, negative: 10 } },
  { lengthMs: 180_000, share: 0.5, moods: { positive: 52, neutral: 20, negative: 28 } },
  { lengthMs: 120_000, share: 0.15, moods: { positive: 45, neutral: 30, negative: 25 } },
];

/** An invented phone that folds. */
export const LAUNCH: TopicSource = {
  name: 'Gadgets',
  weight: 1,
  moods: { positive: 60, neutral: 20, negative: 20 },
  en: {
    hashtags: 'OndraFold; OndraEvent; Ondra; Foldable; TechLaunch; Keynote; Unboxing',
    things: {
      one: 'the Ondra Fold; the Ondra keynote; the hinge of the Ondra Fold; the folding screen; the green Ondra Fold; the new Ondra camera',
      many: 'the colours of the Ondra Fold; the Ondra demos; the Ondra pre-orders',
    },
    good: `the Ondra Fold is {lovely}, pre-ordered before the keynote was over!!
      it folds, it floats, it lasts {2-4} days. Take my money, Ondra
      held the Ondra Fold for {2-9} minutes in {city}, I'm in love
      that camera demo!!! jaw on the floor
      {friend} never cares about phones and wants an Ondra Fold too, so good
      finally a phone that's different, I'm {so} excited
      the Ondra Fold can be repaired with one screwdriver, {wow}, well done`,
    bad: `{1400-1900} dollars for the Ondra Fold? what a joke
      pre-order page crashed {4-9} times, so annoying, Ondra
      the Ondra Fold has no headphone jack and no charger in the box, so disappointed
      you can see the crease from across the room, the folding screen looks {awful}
      delivery in {6-14} weeks, why announce it {today|now} then, I'm so annoyed
      my Ondra Fold arrived scratched. {1400-1900} dollars. I'm furious`,
    news: `the Ondra keynote starts at {5-7} pm
      Ondra Fold: {200-240} grams, {7-8} inches, {3-5} colours
      pre-orders for the Ondra Fold open {soon}
      the Ondra Fold will cost {1400-1900} dollars
      Ondra opens a store in {city} {soon}
      live from the Ondra event, hall {2-9}
      unboxing of the Ondra Fold {soon}`,
    asks: `is the Ondra Fold waterproof?
      who's watching the Ondra keynote?
      does the Ondra Fold take two SIM cards?
      green or grey Ondra Fold?
      is there an Ondra store in {city}?`,
    sarcasm: `{1400-1900} dollars and it folds, just like my bank account. Magical
      the Ondra Fold: finally a phone I can break in two. Revolutionary`,
    emoji: '📱; 🤳; 🛍️; 🎤',
  },
  fr: {
    hashtags: 'OndraFold; OndraEvent; Ondra; Pliable; HighTech; Keynote; Déballage',
    things: {
      m: 'l’Ondra Fold; le nouvel appareil photo d’Ondra; l’écran pliable',
      f: 'la keynote d’Ondra; la charnière de l’Ondra Fold; la version verte de l’Ondra Fold',
      mp: 'les coloris de l’Ondra Fold',
      fp: 'les démos d’Ondra; les précommandes de l’Ondra Fold',
    },
    good: `l’Ondra Fold est magnifique, précommandé avant la fin de la keynote !!
      il se plie, il flotte, il tient {2-4} jours. Prenez mon argent
      j’ai eu l’Ondra Fold en main {2-9} minutes à {city}, je suis amoureux
      cette démo photo !!! j’en reviens pas
      {friend} se fiche des téléphones et veut un Ondra Fold, c’est dire s’il est top
      enfin un téléphone différent, {trop} hâte
      l’Ondra Fold se répare avec un seul tournevis, {wow}, bravo`,
    bad: `{1400-1900} euros l’Ondra Fold ? quelle blague
      la page de précommande a planté {4-9} fois, c’est pénible
      ni prise casque ni chargeur avec l’Ondra Fold, je suis {trop} déçu
      on voit la pliure à dix mètres, cet écran est moche
      livraison dans {6-14} semaines, à quoi bon l’annoncer, ça m’énerve
      mon Ondra Fold est arrivé rayé. {1400-1900} euros. Je suis furieux`,
    news: `la keynote d’Ondra commence à {17-19}h
      Ondra Fold : {200-240} grammes, {7-8} pouces, {3-5} coloris
      les précommandes de l’Ondra Fold ouvrent {soon}
      l’Ondra Fold coûtera {1400-1900} euros
      Ondra ouvre une boutique à {city} {soon}
      en direct de la keynote d’Ondra, hall {2-9}
      déballage de l’Ondra Fold {soon}`,
    asks: `l’Ondra Fold va dans l’eau ou pas ?
      qui regarde la keynote d’Ondra ?
      l’Ondra Fold prend deux cartes SIM ?
      Ondra Fold vert ou gris ?
      il y a une boutique Ondra à {city} ?`,
    sarcasm: `{1400-1900} euros et il se plie, comme mon compte en banque. Magique
      l’Ondra Fold, enfin un téléphone qu’on peut casser en deux. Révolutionnaire`,
    emoji: '📱; 🤳; 🛍️; 🎤',
  },
};
