import type { TopicSource } from './topic-content.ts';

/** A town council and its small affairs: no party, no person, no country. */
export const POLITICS: TopicSource = {
  name: 'Politics',
  weight: 6,
  moods: { positive: 19, neutral: 42, negative: 39 },
  en: {
    hashtags:
      'Politics; LocalElection; TownHall; CityCouncil; Vote; Budget; Debate; PublicLibrary; Petition; HaveYourSay; Democracy',
    things: {
      one: `the council debate; the new mayor; the town budget; this petition; the parking reform; the election campaign; the public consultation
        the plan for the old market hall`,
      many: 'these campaign leaflets; the council meetings; the new voting rules; the town hall opening hours',
    },
    good: `the council voted to save the library!! so proud of this town
      {60-85}% turnout in our district, democracy is {lovely}
      our petition got {2-9},000 signatures in {2-9} days, thank you all!
      first time voting today, I felt so proud
      the mayor answered my letter and fixed the playground in {2-9} days, {wow}
      both sides actually listened to each other in that debate, how refreshing
      the new youth council is {lovely}, smart kids with great ideas`,
    bad: `{2-5} hours of debate and not a single answer, {awful}
      they cut the library budget by {10-40}% and call it modernisation, shameful
      promised a playground {2-6} years ago, still a muddy field. Liars
      the council voted itself a pay rise, disgusting
      nobody listens to us, I'm so tired of these politicians
      the consultation was a farce, everything was decided before
      {30-70} campaign leaflets in my letterbox, stop it, this is so annoying
      they closed the only polling station in our village, I'm furious`,
    news: `council meeting on {day} at {5-8} pm
      {city} votes on the market hall {soon}
      polls close at {6-9} pm
      turnout at noon: {18-44}%
      the budget debate takes place {soon}
      {2-9} candidates stand in the {city} local election
      the petition for a new crossing has {100-900} signatures
      public consultation on parking open until {day}
      the council publishes the minutes of its meeting`,
    asks: `where is my polling station in {city}?
      who is watching the debate {tonight|on {day}}?
      what's in the new town budget?
      when does the postal vote have to be in?`,
    sarcasm: `a committee to plan a committee about committees. Our taxes hard at work
      {2-5} hours of debate about a bench. Statesmanship at its finest
      fifth "final" decision on the market hall. So decisive, I'm in awe`,
    emoji: '🗳️; 🏛️; 📣; 📜',
  },
  fr: {
    hashtags:
      'Politique; Élections; Mairie; ConseilMunicipal; Vote; Budget; Débat; Pétition; ConcertationPublique; Démocratie',
    things: {
      m: 'le débat au conseil municipal; le nouveau maire; le budget de la ville; le plan pour la vieille halle; le bulletin municipal',
      f: 'la campagne électorale; cette pétition; la réforme du stationnement; la concertation publique',
      mp: 'ces tracts; les conseils municipaux',
      fp: 'les nouvelles règles de vote; les propositions du maire',
    },
    good: `le conseil a voté pour sauver la bibliothèque !! trop fier de ma ville
      {60-85}% de participation dans le quartier, bravo à tous
      {2-9} 000 signatures en {2-9} jours pour notre pétition, merci !!
      premier vote aujourd’hui, trop fier
      le maire a répondu à ma lettre et réparé l’aire de jeux en {2-9} jours, {wow}
      un débat où les gens s’écoutent, que ça fait du bien
      le conseil des jeunes est génial, plein de bonnes idées`,
    bad: `{2-5} heures de débat et aucune réponse, c’est {nul}
      {10-40}% de moins pour la bibliothèque, et ils appellent ça moderniser, la honte
      une aire de jeux promise il y a {2-6} ans, toujours rien. Des menteurs
      le conseil s’est voté une augmentation, c’est scandaleux
      personne ne nous écoute, j’en ai marre de ces élus
      la concertation était une mascarade, tout était décidé d’avance
      {30-70} tracts dans ma boîte aux lettres, ras-le-bol
      ils ferment le seul bureau de vote du village, je suis furieux`,
    news: `conseil municipal {day} à {18-20}h
      {city} vote sur la halle du marché {soon}
      fermeture des bureaux de vote à {18-20}h
      participation à midi : {18-44}%
      le débat sur le budget a lieu {soon}
      {2-9} listes candidates aux municipales de {city}
      la pétition pour un passage piéton a {100-900} signatures
      concertation sur le stationnement ouverte jusqu’à {day}
      le compte rendu du conseil est en ligne`,
    asks: `où est mon bureau de vote à {city} ?
      qui regarde le débat {soon} ?
      il y a quoi dans le nouveau budget de la ville ?
      on peut voter par procuration jusqu’à quand ?`,
    sarcasm: `un comité pour préparer un comité sur les comités. Nos impôts au travail, bravo
      {2-5} heures de débat sur un banc. De grands hommes d’État
      cinquième décision « définitive » sur la halle. Quelle fermeté, j’admire`,
    emoji: '🗳️; 🏛️; 📣; 📜',
  },
};
