import type { TopicSource } from './topic-content.ts';

export const CARS: TopicSource = {
  name: 'Cars',
  weight: 4,
  moods: { positive: 36, neutral: 34, negative: 30 },
  en: {
    hashtags:
      'Cars; EV; ElectricCar; CarCharging; ClassicCars; RoadTrip; DriversLicence; CarRepair; VoltaraE3; GrandPrix',
    things: {
      one: `my new car; the Voltara E3; this electric car; the garage on our street; the charging network; my old hatchback; the sound of this engine
        the car wash; this car-sharing app`,
      many: 'the charging stations in town; these winter tyres; the seats of the Voltara E3; the brakes on this car',
    },
    good: `passed my driving test!! on the second try
      first road trip with the electric car, {300-600} km without a problem, love it
      the garage fixed my car for {20-80} and even washed it, brilliant people
      restored grandpa's old car after {while}, she runs like a dream
      charging took {12-25} minutes, just enough for a coffee, so easy
      {friend} let me drive the Voltara E3, what a {lovely} car
      new tyres and my car feels like new, {so} happy`,
    bad: `{900-3900} for a repair that lasted {2-9} days, I'm furious
      all {4-9} charging stations broken, stranded with {3-9}% battery
      someone scratched my car and drove off, I'm so angry
      car won't start, it's freezing, I'm late. I hate this {day}
      the touch screen is terrible, {3-6} menus to turn on the heating
      recalled for the fourth time this year, never buying this brand again
      {20-60} minutes looking for a parking space, I can't stand this city`,
    news: `the Voltara E3 has a range of {380-620} km
      car inspection on {day} at {8-11} am
      {20-90} new charging points planned in {city}
      fuel price in {city} {today|this morning}: 1.{55-95}
      selling my hatchback, {40-160},000 km
      driving lesson {2-20} of 30
      the Grand Prix starts at {1-3} pm on {day}
      winter tyres go on {soon}`,
    asks: `how much do you pay for charging at home?
      petrol or electric for {10-30},000 km a year?
      can anyone recommend a garage in {city}?
      which car fits {2-3} child seats?`,
    sarcasm: `the car needs a software update before I can open the boot. Engineering at its finest
      {2-5} out of {6-9} chargers work. A golden age, truly
      my car makes a new noise. Lovely, there goes the holiday money`,
    emoji: '🚗; 🔋; 🔧; ⛽; 🏁',
  },
  fr: {
    hashtags:
      'Auto; VoitureÉlectrique; Voiture; Recharge; VoitureAncienne; PermisDeConduire; Garage; VoltaraE3; GrandPrix; CodeDeLaRoute',
    things: {
      m: 'le garage de ma rue; le son de ce moteur; le réseau de recharge; mon vieux break; le covoiturage',
      f: 'ma nouvelle voiture; la Voltara E3; cette voiture électrique; l’appli d’autopartage',
      mp: 'les sièges de la Voltara; ces pneus neige',
      fp: 'les bornes de recharge en ville',
    },
    good: `permis obtenu !! du deuxième coup
      premier long trajet en électrique, {300-600} km sans souci, j’adore
      le garage m’a réparé la voiture pour {20-80} euros, des gens en or
      la vieille voiture de mon grand-père roule à nouveau après {while}, quelle émotion
      rechargé en {12-25} minutes, juste le temps d’un café, trop facile
      {friend} m’a laissé conduire la Voltara E3, quelle merveille
      pneus neufs, ma voiture est comme neuve, {trop} content`,
    bad: `{900-3900} euros de réparation pour {2-9} jours, je suis furieux
      les {4-9} bornes en panne, bloqué avec {3-9}% de batterie
      on a rayé ma voiture sans laisser de mot, je suis dégoûté
      la voiture ne démarre pas, il gèle, je suis en retard. Je déteste ce {day}
      {3-6} menus pour allumer le chauffage, cet écran c’est n’importe quoi
      quatrième rappel cette année, plus jamais cette marque
      {20-60} minutes pour me garer, j’en peux plus de cette ville`,
    news: `la Voltara E3 a une autonomie de {380-620} km
      contrôle technique {day} à {8-11}h
      {20-90} nouvelles bornes prévues à {city}
      prix de l’essence à {city} {ce matin|aujourd’hui} : 1,{55-95}
      je vends mon break, {40-160} 000 km
      leçon de conduite {2-20} sur 30
      départ du Grand Prix à {13-15}h {day}
      on monte les pneus neige {soon}`,
    asks: `vous payez combien pour recharger à la maison ?
      essence ou électrique pour {10-30} 000 km par an ?
      un garage à conseiller à {city} ?
      quelle voiture pour {2-3} sièges enfant ?`,
    sarcasm: `une mise à jour avant d’ouvrir le coffre. La technologie à son sommet
      {2-5} bornes sur {6-9} qui marchent. L’âge d’or, vraiment
      ma voiture fait un nouveau bruit. Chouette, adieu les vacances`,
    emoji: '🚗; 🔋; 🔧; ⛽; 🏁',
  },
};
