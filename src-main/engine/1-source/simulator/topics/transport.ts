import type { TopicSource } from './topic-content.ts';

export const TRANSPORT: TopicSource = {
  name: 'Transport',
  weight: 7,
  moods: { positive: 22, neutral: 36, negative: 42 },
  en: {
    hashtags:
      'Commute; Trains; Traffic; BusLife; Metro; BikeLane; TrainDelay; PublicTransport; Tram; RushHour; CycleToWork',
    things: {
      one: `the early train; the new tram line; my commute; the metro; the new bike lane; the bus to work; this train line; the ticket app
        the night bus`,
      many: 'the new trains; the buses in this city; the bike lanes in town; the ticket machines',
    },
    good: `train on time, a seat and a sunrise, what a {lovely} commute
      the new tram takes me to work in {9-25} minutes, I love it
      the bus driver waited for me, made my day!
      cycled to work for {2-9} weeks now and I feel {lovely}
      the metro is finally open on our street, so happy
      the night bus is clean, safe and {2-4} dollars, brilliant
      new bike lane all the way to the office, {so} good
      a stranger carried my pram down the station stairs, people can be wonderful`,
    bad: `train cancelled again, I'm going to be {20-90} minutes late, so fed up
      {25-90} minutes in a traffic jam for {2-5} km, I hate this road
      no heating, no seats, no information. Worst train line in the country
      the bus just drove past me, unbelievable
      metro packed like sardines and broken down between two stations
      fined {40-90} because the ticket app crashed, I'm furious
      cars parked on the bike lane every single morning, {so} dangerous
      my train has been late {4-9} times this week, this is a joke`,
    news: `line {2-9}: trains every {10-20} minutes on {day}
      the tram replaces bus {10-90} {soon}
      platform change: the {6-9}:{10-58} to {city} leaves from platform {2-9}
      roadworks in {city} until {day}
      the metro runs until {1-2} am on {day}
      a new bike lane opens in {city} {soon}
      tickets to {city} go on sale on {day}
      {20-60} minutes by bus, {15-40} by bike, measured on {day}`,
    asks: `does anyone know if line {2-9} is running?
      how do you get from {city} station to the airport?
      how long is your commute?
      can I take my bike on the train to {city}?`,
    sarcasm: `the train is only {30-90} minutes late today. Spoiling us
      "we apologise for the inconvenience", says the robot for the {5-9}th time. So heartfelt
      nothing like a stranger's armpit at {7-9} am. Thank you, metro`,
    emoji: '🚆; 🚇; 🚌; 🚲; 🚦; 🚋',
  },
  fr: {
    hashtags: 'Transports; Train; Bouchons; Métro; Tram; Vélotaf; RER; Bus; PisteCyclable; Trafic; GareDeMaVie',
    things: {
      m: 'le train du matin; le nouveau tram; mon trajet du matin; le métro; le bus de nuit; le RER',
      f: 'la ligne 4; la nouvelle piste cyclable; l’appli des billets; la gare de la ville',
      mp: 'les bus de la ville; les nouveaux trains',
      fp: 'les pistes cyclables; les bornes à billets',
    },
    good: `train à l’heure, une place assise et le soleil qui se lève, trop bien
      le nouveau tram me met au boulot en {9-25} minutes, j’adore
      le chauffeur du bus m’a attendue, ça a fait ma journée !
      {2-9} semaines de vélotaf et je suis en pleine forme
      le métro arrive enfin dans ma rue, trop content
      bus de nuit propre et à l’heure, bravo
      piste cyclable jusqu’au bureau, {trop} bien
      un inconnu m’a aidée avec la poussette dans les escaliers, merci à lui, ça fait chaud au cœur`,
    bad: `train encore supprimé, {20-90} minutes de retard, j’en ai marre
      {25-90} minutes de bouchons pour {2-5} km, je déteste cette route
      ni chauffage, ni place, ni info. La pire ligne du pays
      le bus est passé sans s’arrêter, c’est lamentable
      métro bondé et coincé entre deux stations, l’enfer
      amende de {40-90} euros parce que l’appli a planté, je suis furieux
      des voitures garées sur la piste cyclable tous les matins, ras-le-bol
      {4-9} retards cette semaine, c’est une honte`,
    news: `ligne {2-9} : un train toutes les {10-20} minutes {day}
      le tram remplace le bus {10-90} {soon}
      le train de {6-9}h{10-58} pour {city} part voie {2-9}
      travaux à {city} jusqu’à {day}
      le métro roule jusqu’à {1-2}h du matin {day}
      une nouvelle piste cyclable ouvre à {city} {soon}
      les billets pour {city} sont en vente {day}
      {20-60} minutes en bus, {15-40} à vélo, mesuré {day}`,
    asks: `quelqu’un sait si la ligne {2-9} roule ?
      comment aller de la gare de {city} à l’aéroport ?
      vous mettez combien de temps pour aller au boulot ?
      je peux prendre mon vélo dans le train pour {city} ?`,
    sarcasm: `seulement {30-90} minutes de retard aujourd’hui. On est gâtés
      « veuillez nous excuser pour la gêne occasionnée », {5-9}e fois ce mois-ci. C’est touchant
      rien de tel qu’une aisselle inconnue à {7-9}h du matin. Merci le métro`,
    emoji: '🚆; 🚇; 🚌; 🚲; 🚦; 🚋',
  },
};
