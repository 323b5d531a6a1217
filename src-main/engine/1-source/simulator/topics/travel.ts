import type { TopicSource } from './topic-content.ts';

export const TRAVEL: TopicSource = {
  name: 'Travel',
  weight: 7,
  moods: { positive: 46, neutral: 30, negative: 24 },
  en: {
    hashtags:
      'Travel; Holiday; RoadTrip; Wanderlust; Backpacking; CityBreak; Beach; NightTrain; Airport; TravelTips; Camping',
    things: {
      one: `our hotel; this campsite; the old town here; the airport lounge; our road trip; the hostel; this beach; the flight back
        the night train; our tour guide`,
      many: 'our holidays; the beaches here; the hotel breakfasts; the travel forums',
    },
    good: `woke up to a view of the sea, I never want to leave
      got upgraded to business class, {wow}!!
      the night train to {city} was {lovely}, slept like a baby
      {2-9} days of hiking, no phone, pure happiness
      {city} stole my heart, what a {lovely} place
      our host baked us a cake, kindest people I've ever met
      flights booked!! {city} {soon}, I can't wait
      hot chocolate in a mountain hut after {4-9} hours of walking. Heaven`,
    bad: `flight cancelled, {5-11} hours at the airport, no information at all
      the airline lost my suitcase for the third time, I'm livid
      the hotel looked nothing like the photos, dirty and loud
      {2-5} hours in the passport queue, what a nightmare
      bed bugs in our room in {city}, I'm disgusted
      they charged me {30-90} for a cabin bag, daylight robbery
      food poisoning on day {1-3} of our holiday, awful
      it rained for {5-9} days and the campsite flooded, worst holiday ever`,
    news: `boarding at gate {2-58}, next stop {city}
      {2-9} days in {city}, then on to the coast
      flight time {2-9} hours {10-55} minutes
      packing for {city}, {6-20} kg so far
      the night train to {city} runs again from {day}
      road trip, day {2-9}: {150-600} km
      hotel booked in {city} for {2-6} nights
      passport renewed, ready in {2-9} weeks`,
    asks: `what should I see in {city} in {2-4} days?
      train or plane to {city}?
      is there a left luggage office at {city} station?
      which adapter do I need in {city}?
      tips for travelling with {friend}'s dog?`,
    sarcasm: `{5-11} hours on an airport floor, the glamour of travelling
      the hotel has a sea view if you lean out far enough to fall. Dreamy
      my suitcase is having a lovely holiday in {city}. Without me. Thanks a lot`,
    emoji: '✈️; 🏖️; 🧳; 🗺️; 🏔️; 🚂',
  },
  fr: {
    hashtags:
      'Voyage; Vacances; RoadTrip; Rando; WeekEnd; Plage; TrainDeNuit; Aéroport; Camping; SacÀDos; BonsPlansVoyage',
    things: {
      m: 'notre hôtel; ce camping; le vol retour; le train de nuit; notre road trip; le guide de la visite; ce gîte',
      f: 'cette plage; l’auberge de jeunesse; la vieille ville; notre chambre d’hôtel; la compagnie aérienne',
      mp: 'nos congés en famille; les petits-déjeuners de l’hôtel',
      fp: 'nos vacances; les plages du coin; les cabines du train de nuit',
    },
    good: `réveil face à la mer, je ne veux plus partir
      surclassé en business, {wow} !!
      le train de nuit pour {city}, un vrai bonheur, dormi comme un bébé
      {2-9} jours de rando sans téléphone, le bonheur total
      {city} m’a volé mon cœur, quelle ville magnifique
      notre hôte nous a fait un gâteau, des gens adorables
      billets réservés !! {city} {soon}, trop hâte
      chocolat chaud au refuge après {4-9} heures de marche, le paradis`,
    bad: `vol annulé, {5-11} heures à l’aéroport sans aucune info, c’est honteux
      la compagnie a encore perdu ma valise, je suis furieux
      l’hôtel n’a rien à voir avec les photos, sale et bruyant
      {2-5} heures de queue au contrôle des passeports, un cauchemar
      des punaises de lit dans la chambre à {city}, je suis dégoûté
      {30-90} euros pour un bagage cabine, c’est du vol
      intoxication alimentaire dès le jour {1-3} des vacances, l’enfer
      {5-9} jours de pluie et la tente inondée, pires vacances de ma vie`,
    news: `embarquement porte {2-58}, direction {city}
      {2-9} jours à {city} {soon}
      durée du vol : {2-9}h{10-55}
      valise pour {city}, {6-20} kg pour l’instant
      le train de nuit pour {city} reprend {day}
      road trip, jour {2-9} : {150-600} km
      hôtel réservé à {city} pour {2-6} nuits
      passeport renouvelé, prêt dans {2-9} semaines`,
    asks: `que voir à {city} en {2-4} jours ?
      train ou avion pour {city} ?
      il y a une consigne à la gare de {city} ?
      un camping sympa près de {city} ?
      vous partez où cet été ?`,
    sarcasm: `{5-11} heures par terre dans un aéroport, le glamour du voyage
      l’hôtel a vue sur mer si on se penche assez pour tomber. Un rêve
      ma valise passe de belles vacances à {city}. Sans moi. Merci beaucoup`,
    emoji: '✈️; 🏖️; 🧳; 🗺️; 🏔️; 🚂',
  },
};
