import type { TopicSource } from './topic-content.ts';

export const COFFEE: TopicSource = {
  name: 'Coffee',
  weight: 4,
  moods: { positive: 50, neutral: 28, negative: 22 },
  en: {
    hashtags: 'Coffee; Espresso; Latte; CoffeeTime; MorningCoffee; Barista; FlatWhite; CoffeeShop; HomeBarista; Decaf',
    things: {
      one: `the coffee at work; my new espresso machine; this flat white; the café on the corner; the new barista; my morning coffee
        this Ethiopian roast; the oat milk latte; my coffee grinder`,
      many: 'these coffee beans; the pastries at the café; the cups at the new coffee shop',
    },
    good: `first coffee of the day and the world makes sense again
      my latte art finally looks like a heart, I'm so proud
      the barista in {city} remembered my order after {while}, made me so happy
      new beans from {city}, chocolate and cherry, absolutely {lovely}
      perfect espresso on the first try this morning, today will be great
      coffee with {friend} after {while}, best {day} morning
      the café played my favourite album and gave me a free cookie, love that place`,
    bad: `{5-8} dollars for a lukewarm latte, unbelievable
      the coffee machine at work is broken again, I can't function
      tastes like burnt rubber, worst espresso in {city}
      spilled a whole flat white on my laptop, I hate this {day}
      out of coffee on a Monday. Miserable
      they gave me decaf without telling me, I'm furious
      my favourite café closes {soon}, I'm heartbroken`,
    news: `{2-5} cups of coffee so far today
      the café on the corner opens at {6-8} am from {day} on
      grinding {15-20} g for a double espresso
      a new coffee shop opens in {city} {soon}
      trying decaf for {2-9} days
      the office gets a new coffee machine {soon}
      today's brew: filter, {92-96} degrees, {3-4} minutes`,
    asks: `how do you take your coffee?
      which grinder under {80-200} do you use?
      where's good coffee near the station in {city}?
      how many cups of coffee a day?`,
    sarcasm: `{6-9} dollars for hot milk that once saw a coffee bean. Superb
      the office coffee tastes of cardboard and regret. What a treat
      coffee machine says "error {10-99}" before my first cup. Wonderful start`,
    emoji: '☕; 🥐; 🫘; 🥛',
  },
  fr: {
    hashtags: 'Café; Espresso; PauseCafé; Barista; CaféDuMatin; Latte; CoffeeShop; Expresso; CaféFiltre',
    things: {
      m: 'le café du bureau; ce petit noir; le bistrot du coin; mon café du matin; le nouveau coffee shop; ce latte au lait d’avoine',
      f: 'ma nouvelle machine à expresso; la terrasse du café d’en face; la cafetière du bureau',
      mp: 'ces grains de café; les cappuccinos du bistrot',
      fp: 'ces capsules de café; les pauses café avec l’équipe',
    },
    good: `premier café de la journée et tout va mieux
      mon latte art ressemble enfin à un cœur, je suis {trop} fier
      le barista de {city} se souvenait de moi après {while}, ça fait plaisir
      nouveaux grains, notes de chocolat et de cerise, un délice
      expresso parfait du premier coup, la journée va être belle
      un café avec {friend} après {while}, meilleur moment du {day}
      le bistrot m’a offert le café et un sourire, j’adore cet endroit`,
    bad: `{5-8} euros le café tiède, on marche sur la tête
      la machine à café du bureau est encore en panne, je ne survivrai pas
      un goût de pneu brûlé, le pire expresso de {city}
      café renversé sur mon ordi, je déteste ce {day}
      plus de café un lundi matin. L’horreur
      on m’a servi un déca sans me le dire, je suis furieux
      mon café préféré ferme {soon}, ça me rend triste`,
    news: `{2-5} cafés pour l’instant aujourd’hui
      le bistrot du coin ouvre à {6-8}h à partir de {day}
      {15-20} g de café moulu pour un double expresso
      un nouveau coffee shop ouvre à {city} {soon}
      j’essaie le déca pendant {2-9} jours
      nouvelle machine à café au bureau {soon}
      pause café à {10-11}h avec {friend}`,
    asks: `vous le prenez comment, votre café ?
      quel moulin à moins de {80-200} euros ?
      un bon café près de la gare de {city} ?
      combien de cafés par jour ?`,
    sarcasm: `{6-9} euros le lait chaud qui a croisé un grain de café. Sublime
      le café du bureau, un délicat goût de carton. Quel privilège
      la machine affiche « erreur {10-99} » avant mon premier café. Merveilleux début de journée`,
    emoji: '☕; 🥐; 🫘; 🥛',
  },
};
