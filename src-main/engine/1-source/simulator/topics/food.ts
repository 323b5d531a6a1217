import type { TopicSource } from './topic-content.ts';

export const FOOD: TopicSource = {
  name: 'Food',
  weight: 9,
  moods: { positive: 48, neutral: 29, negative: 23 },
  en: {
    hashtags: 'Food; Foodie; Cooking; Recipe; Baking; Pizza; Ramen; Sourdough; Vegan; StreetFood; SundayRoast; Dinner',
    things: {
      one: `the new ramen place; this pizza; my sourdough bread; this lasagne; this curry recipe; the bakery on our street
        the lunch menu at work; this chocolate cake; the new burger restaurant; my gran's apple pie`,
      many: 'these tacos; the croissants from the market; the vegan burgers; these dumplings',
    },
    good: `best pizza I've had in {while}, thin crust, fresh basil, {lovely}
      my first sourdough bread actually rose!! look at that crust
      {friend} cooked ramen for us and it was {lovely}
      made {12-60} dumplings with the kids, all gone in {5-20} minutes, so good
      found a tiny taco place in {city}, I want to live there
      gran's apple pie still is the best dessert in the world
      {8-14} dollars for a three-course lunch, and delicious
      the curry is even better the day after, I love leftovers
      strawberries from the market, still warm from the sun. Heaven`,
    bad: `waited {50-95} minutes for a cold pizza, never going back
      {18-29} dollars for a sad sandwich, what a rip-off
      found a hair in my soup, disgusting
      burned the lasagne, guests arrive in {10-40} minutes, I want to cry
      the delivery arrived {50-90} minutes late and half of it was missing
      worst sushi of my life, I still feel sick
      the restaurant forgot our order, twice. Terrible service
      my cake collapsed again, {2-5} hours for nothing
      they changed the recipe of my favourite chocolate, it tastes of soap now`,
    news: `tonight's dinner: tomato soup and grilled cheese
      a new ramen place opens in {city} on {day}
      the market in {city} moves to {day}
      recipe: {2-9} eggs, {100-400} g of flour, a pinch of salt
      meal prep for the week, {4-9} boxes
      the bakery closes at {2-6} pm from {day} on
      dough in the fridge, baking {soon}
      lunch {today|on {day}}: rice and beans`,
    asks: `what are you having for dinner?
      where do you eat in {city} with {3-8} people on a {day}?
      can I freeze lasagne?
      how long do you let your dough rest?
      oven or pan for potatoes?`,
    sarcasm: `{9-16} dollars for three ravioli on a very large plate. I'm stuffed, obviously
      the soup was cold, the beer was warm, the waiter was rude. {3-5}-star evening, bravo
      burned the toast again, a true master chef. Give me my own show`,
    emoji: '🍕; 🍜; 🥖; 🍰; 🌮; 🍝; 🥐',
  },
  fr: {
    hashtags:
      'Cuisine; Food; Recette; Gourmand; Pâtisserie; Pizza; FaitMaison; Boulangerie; Fromage; Végé; StreetFood; BrunchDuDimanche',
    things: {
      m: 'le nouveau resto de ramen; ce gâteau au chocolat; mon pain au levain; le menu de la cantine; ce curry; le brunch du coin',
      f: 'cette pizza; la boulangerie de ma rue; la tarte aux pommes de ma grand-mère; cette recette de lasagnes; la raclette d’hier soir',
      mp: 'ces croissants; les tacos du marché; ces macarons',
      fp: 'ces crêpes; les frites de ce resto',
    },
    good: `meilleure pizza depuis {while}, pâte fine et basilic frais, un délice
      mon premier pain au levain a levé !! regardez cette croûte
      {friend} nous a fait des ramen, c’était à tomber
      {12-60} crêpes avec les enfants, disparues en {5-20} minutes, trop bon
      une petite crêperie à {city}, je veux y vivre
      la tarte de ma grand-mère reste le meilleur dessert du monde
      menu complet à {12-18} euros, et délicieux
      le curry est encore meilleur le lendemain, j’adore
      les fraises du marché, un pur bonheur`,
    bad: `{50-95} minutes d’attente pour une pizza froide, plus jamais
      {12-19} euros le sandwich tout triste, c’est du vol
      un cheveu dans ma soupe, dégoûtant
      j’ai brûlé les lasagnes et les invités arrivent dans {10-40} minutes, au secours
      livré avec {50-90} minutes de retard et il manque la moitié
      pires sushis de ma vie, j’en suis malade
      le resto a oublié notre commande, deux fois. Service lamentable
      mon gâteau est encore raté, {2-5} heures pour rien
      ils ont changé la recette de mon chocolat préféré, ça a un goût de savon`,
    news: `ce soir : soupe à la tomate et croque-monsieur
      un nouveau resto de ramen ouvre à {city} {day}
      le marché de {city} passe au {day}
      recette : {2-9} œufs, {100-400} g de farine, une pincée de sel
      je prépare les repas de la semaine, {4-9} boîtes
      la boulangerie ferme à {14-18}h à partir de {day}
      la pâte est au frigo, cuisson {soon}
      au menu de {day} : riz et lentilles`,
    asks: `vous mangez quoi ce soir ?
      un resto à {city} pour {3-8} personnes un {day} ?
      ça se congèle, les lasagnes ?
      vous laissez reposer la pâte combien de temps ?
      chocolatine ou pain au chocolat ?`,
    sarcasm: `{14-26} euros les trois raviolis au milieu d’une grande assiette. Je suis repu, évidemment
      soupe froide, bière tiède, serveur désagréable. Une soirée de rêve
      j’ai encore brûlé les pâtes. Un grand chef, donnez-moi une émission`,
    emoji: '🍕; 🍜; 🥖; 🍰; 🧀; 🍝; 🥐',
  },
};
