import type { TopicSource } from './topic-content.ts';

export const FASHION: TopicSource = {
  name: 'Fashion',
  weight: 5,
  moods: { positive: 44, neutral: 30, negative: 26 },
  en: {
    hashtags:
      'Fashion; OOTD; Vintage; Sneakers; StreetStyle; SlowFashion; ThriftFind; Denim; Knitwear; FashionWeek; SecondHand',
    things: {
      one: `my new winter coat; this vintage dress; the new Alderley collection; this jacket; the second-hand shop in town; my grandad's watch
        the return policy at Alderley; this linen shirt`,
      many: 'my new sneakers; these boots; the sizes at Alderley; these jeans; the looks from fashion week',
    },
    good: `found a wool coat for {8-25} dollars at the thrift store, {lovely}
      finished my first hand-knitted jumper after {while}, I'm so proud
      these boots are {5-12} years old and still look {lovely}, love them
      {friend} said my outfit was {lovely} and I believed it for once
      a dress with POCKETS. Best day of my life
      got so many compliments on my vintage jacket {past}
      repaired my favourite jeans instead of buying new ones, feels great
      the tailor saved my grandad's suit, it fits perfectly`,
    bad: `sneakers fell apart after {2-9} weeks, {90-220} dollars for nothing
      ordered a medium, got something for a doll, what a rip-off
      {20-45} days waiting for a refund from Alderley, I'm furious
      white shirt plus tomato sauce. I hate everything
      the new boots gave me {2-5} blisters, so painful
      fast fashion quality is {awful}, holes after one wash
      women's jeans without pockets again, how is this still a thing, so annoying
      the moths ate my favourite jumper, I'm heartbroken`,
    news: `outfit of the day: denim, white sneakers, grey coat
      fashion week in {city} starts on {day}
      the Alderley sale runs until {day}
      sorting my wardrobe, {12-60} pieces to donate
      knitting update: row {20-190}, left sleeve
      new second-hand shop in {city}, opens {soon}
      the jacket comes in {2-6} colours
      sewing class on {day} at {5-7} pm`,
    asks: `where do you buy winter boots in {city}?
      blue or black for a job interview?
      how do you wash a wool jumper?
      anyone know a good tailor in {city}?`,
    sarcasm: `jeans with holes for {200-600} dollars. Mine took {5-9} years to look this bad, amateur
      one size fits all. All dolls, apparently. Wonderful
      trousers without pockets, because who owns a phone or keys. Visionary`,
    emoji: '👗; 👟; 🧥; 👖; 🧶; 👜',
  },
  fr: {
    hashtags:
      'Mode; Look; Vintage; Baskets; StyleDeRue; ModeResponsable; Friperie; Tricot; FashionWeek; SecondeMain; TenueDuJour',
    things: {
      m: 'mon nouveau manteau; ce blouson vintage; le service retours d’Alderley; ce pull en laine; ce jean',
      f: 'cette robe; la nouvelle collection Alderley; la friperie du coin; cette chemise en lin; cette paire de bottes',
      mp: 'ces escarpins; les défilés de la semaine',
      fp: 'mes nouvelles baskets; les tailles chez Alderley',
    },
    good: `un manteau en laine à {8-25} euros en friperie, quelle trouvaille
      mon premier pull tricoté main est fini après {while}, {trop} fier
      ces bottes ont {5-12} ans et elles sont toujours magnifiques
      {friend} a adoré ma tenue, j’ai le sourire depuis
      une robe avec des POCHES. Plus beau jour de ma vie
      {2-9} compliments sur ma veste vintage {past}, j’adore
      jean préféré réparé au lieu d’en racheter un, ça fait du bien
      la couturière a sauvé le costume de mon grand-père, il me va à merveille`,
    bad: `baskets fichues au bout de {2-9} semaines, {90-220} euros à la poubelle
      commandé du M, reçu du 8 ans, quelle arnaque
      {20-45} jours que j’attends mon remboursement d’Alderley, je suis furieux
      chemise blanche et sauce tomate. Je déteste ma vie
      nouvelles bottes, {2-5} ampoules, quelle horreur
      des trous après un lavage, cette qualité, c’est {nul}
      encore un pantalon sans poches, ça m’énerve
      les mites ont mangé mon pull préféré, je suis dégoûté`,
    news: `tenue du jour : jean, baskets blanches, manteau gris
      la fashion week de {city} commence {day}
      les soldes chez Alderley durent jusqu’à {day}
      tri de la penderie, {12-60} pièces à donner
      tricot : rang {20-190}, manche gauche
      nouvelle friperie à {city}, ouverture {soon}
      le blouson existe en {2-6} couleurs
      cours de couture {day} à {17-19}h`,
    asks: `vous achetez vos bottes d’hiver où à {city} ?
      bleu ou noir pour un entretien ?
      comment laver un pull en laine ?
      quelqu’un connaît une bonne couturière à {city} ?`,
    sarcasm: `un jean troué à {200-600} euros. Le mien a mis {5-9} ans, quel amateur
      taille unique. Pour poupée, apparemment. Merveilleux
      un pantalon sans poches, qui a un téléphone de nos jours. Visionnaire`,
    emoji: '👗; 👟; 🧥; 👖; 🧶; 👜',
  },
};
