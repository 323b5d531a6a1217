import type { TopicSource } from './topic-content.ts';

export const CLIMATE: TopicSource = {
  name: 'Climate',
  weight: 6,
  moods: { positive: 27, neutral: 38, negative: 35 },
  en: {
    hashtags:
      'Climate; ClimateAction; Renewables; SolarPower; WindPower; Recycling; Biodiversity; ZeroWaste; NetZero; Rewilding; PlasticFree',
    things: {
      one: `the new wind farm; our community solar project; the recycling scheme in our town; the climate plan; this climate documentary
        the plastic ban; our repair café; the rewilding project; the city's carbon report`,
      many: 'the solar panels at school; the new emission targets; the recycling bins in town; these climate talks',
    },
    good: `our solar panels made {60-95}% of our electricity this month, {so} happy
      beavers are back in the river after {40-200} years, what {lovely|wonderful} news
      planted {20-900} trees with the kids {past}, best {day} ever
      the river is clean enough to swim in again, I could cry with joy
      the wind farm now powers {20-90},000 homes, love to see it
      the repair café fixed {20-60} appliances, people are brilliant
      emissions in {city} down {9-30}% in {3-9} years, it's working!
      our street went plastic free and everybody joined in, so proud`,
    bad: `another {2-5} degrees above normal, and still nobody acts. I'm so angry
      they cut down {20-90} old trees for a car park, heartbreaking
      plastic everywhere on the beach, it makes me sick
      the new climate plan is a joke, all promises and no numbers
      the recycling goes to the same landfill, what a scandal
      {2-9} oil leaks in one year, shameful
      our forest burned again, I'm devastated
      private jets to a climate summit, the hypocrisy is unbearable`,
    news: `{city} publishes its carbon report for the year
      the climate summit begins on {day}
      wind and solar made {30-60}% of electricity {past}
      council votes on the plastic ban {soon}
      the recycling centre opens at {7-10} am from {day} on
      study looks at {20-90} years of glacier data
      consultation on the new wind farm runs until {day}
      heat pump subsidies change {next month|next year}`,
    asks: `how do you recycle batteries in {city}?
      does anyone here heat with a heat pump? what does it cost?
      how much do your solar panels produce in winter?
      is there a repair café near {city}?`,
    sarcasm: `a paper straw in a plastic cup. The planet is saved, everyone
      great, a {2-9}-page climate plan printed on {40-90},000 leaflets. So green
      the oil company planted a tree. Heroes. True heroes`,
    emoji: '🌍; ♻️; 🌱; 🌳; 🌬️',
  },
  fr: {
    hashtags:
      'Climat; Écologie; Renouvelables; Solaire; Éolien; Recyclage; Biodiversité; ZéroDéchet; TransitionÉcologique; SansPlastique',
    things: {
      m: 'le nouveau parc éolien; notre projet solaire; le plan climat; ce documentaire sur le climat; le tri des déchets en ville; le repair café',
      f: 'l’interdiction du plastique; la conférence sur le climat; cette ferme solaire; la politique climat de la ville',
      mp: 'les panneaux solaires de l’école; les bacs de recyclage; ces objectifs climatiques',
      fp: 'les éoliennes du coin',
    },
    good: `nos panneaux solaires ont produit {60-95}% de notre électricité ce mois-ci, trop content
      les castors sont revenus dans la rivière après {40-200} ans, quelle belle nouvelle
      {20-900} arbres plantés avec les enfants {past}, quelle joie
      la rivière est redevenue assez propre pour s’y baigner, j’en pleurerais de bonheur
      le parc éolien alimente {20-90} 000 foyers, ça fait plaisir
      le repair café a sauvé {20-60} appareils, les gens sont formidables
      les émissions de {city} ont baissé de {9-30}%, ça marche !
      toute la rue est passée au zéro déchet, je suis fier de mes voisins`,
    bad: `encore {2-5} degrés au-dessus des normales et toujours rien, ça me met en colère
      {20-90} vieux arbres abattus pour un parking, ça me brise le cœur
      du plastique partout sur la plage, c’est écœurant
      ce plan climat est une blague, que des promesses
      le tri finit dans la même décharge, c’est un scandale
      {2-9} marées noires en un an, la honte
      notre forêt a encore brûlé, je suis effondré
      des jets privés pour aller parler du climat, quelle hypocrisie`,
    news: `{city} publie son bilan carbone de l’année
      la conférence sur le climat commence {day}
      l’éolien et le solaire ont fourni {30-60}% de l’électricité {past}
      vote sur l’interdiction du plastique {soon}
      la déchetterie ouvre à {7-10}h à partir de {day}
      une étude compile {20-90} ans de mesures sur les glaciers
      l’enquête publique sur le parc éolien dure jusqu’à {day}
      les aides pour les pompes à chaleur changent {le mois prochain|l’an prochain}`,
    asks: `où recycler des piles à {city} ?
      quelqu’un se chauffe avec une pompe à chaleur ? ça coûte combien ?
      vos panneaux solaires produisent combien en hiver ?
      il y a un repair café près de {city} ?`,
    sarcasm: `une paille en papier dans un gobelet en plastique. La planète est sauvée
      un plan climat imprimé à {40-90} 000 exemplaires. Très écolo, bravo
      le pétrolier a planté un arbre. Des héros. De vrais héros`,
    emoji: '🌍; ♻️; 🌱; 🌳; 🌬️',
  },
};
