import type { TopicSource } from './topic-content.ts';

export const TENNIS: TopicSource = {
  name: 'Tennis',
  weight: 4,
  moods: { positive: 40, neutral: 34, negative: 26 },
  en: {
    hashtags:
      'Tennis; Tiebreak; GrandSlam; Forehand; ClayCourt; TennisClub; CentreCourt; Doubles; AceWatch; JuniorTennis',
    things: {
      one: `my new racket; our tennis club; the doubles final; this tiebreak; centre court; the clay season; my backhand; the junior tournament
        the tennis commentary`,
      many: 'the night sessions; the line judges; our tennis coaches; the new courts',
    },
    good: `won my first club match 6-{1-4} 7-5, I'm over the moon!!
      that tiebreak, 13-11, was pure magic
      my backhand finally works after {while} of lessons, so happy
      what a final, {4-5} hours of {lovely} tennis
      {friend} and I won the doubles tournament!
      the crowd on centre court {past} was {lovely}
      {10-25} aces in one match, what a serve
      tennis at sunset on clay, nothing better`,
    bad: `double fault on match point. I want to throw my racket in a lake
      rain stopped play for the fifth time, what a miserable tournament
      lost 6-0 6-{0-1}, {so} embarrassing
      the umpire was {awful}, {3-8} wrong calls in one set
      {90-190} dollars for a seat behind a pillar, a rip-off
      tennis elbow again, I can't even hold a cup, so frustrating
      my favourite player retired injured in the second set, I'm heartbroken`,
    news: `first round starts on {day} at {9-11} am
      centre court {today|tomorrow}: {3-4} matches
      set {1-2}: 6-{2-4}
      court {2-9} booked for {day}, {5-8} pm
      the {city} open moves to clay this year
      draw for the doubles {soon}
      restringing my racket at {22-26} kg
      play suspended because of rain, resumes {soon}`,
    asks: `clay or hard court?
      which racket for a beginner?
      anyone for doubles in {city} {soon}?
      where can I watch the final {soon}?`,
    sarcasm: `{10-25} double faults in one match. I should give lessons
      a {2-4}-hour rain delay with a roof that doesn't close. Superb planning
      lost to a {9-12}-year-old today. Career peak`,
    emoji: '🎾; 🏆; 🥎',
  },
  fr: {
    hashtags:
      'Tennis; TieBreak; TerreBattue; GrandChelem; CoupDroit; ClubDeTennis; CourtCentral; Double; Revers; TennisJunior',
    things: {
      m: 'mon revers; notre club de tennis; ce tie-break; le court central; le tournoi junior; mon prof de tennis',
      f: 'ma nouvelle raquette; la finale du double; la saison sur terre battue; la programmation du tournoi',
      mp: 'les nouveaux courts; les arbitres de ligne',
      fp: 'les sessions de nuit; mes balles de service',
    },
    good: `premier match gagné au club, 6-{1-4} 7-5, je plane !!
      ce tie-break à 13-11, de la pure magie
      mon revers marche enfin après {while} de cours, trop content
      quelle finale, {4-5} heures de tennis sublime
      on a gagné le tournoi de double avec {friend} !
      le public du court central {past}, des frissons
      {10-25} aces en un match, quel service
      tennis au coucher du soleil sur terre battue, le bonheur`,
    bad: `double faute sur balle de match. Je jette ma raquette au lac
      encore une interruption pour la pluie, tournoi pourri
      battu 6-0 6-{0-1}, la honte
      arbitrage lamentable, {3-8} erreurs en un set
      {90-190} euros la place derrière un poteau, quelle arnaque
      encore une tendinite au coude, impossible de jouer, ça me déprime
      abandon sur blessure au deuxième set, j’en suis malade`,
    news: `premier tour {day} à partir de {9-11}h
      court central {aujourd’hui|demain} : {3-4} matchs
      set {1-2} : 6-{2-4}
      court {2-9} réservé {day} à {17-20}h
      l’open de {city} passe sur terre battue
      tirage au sort du double {soon}
      je recorde ma raquette à {22-26} kg
      match interrompu par la pluie, reprise {soon}`,
    asks: `terre battue ou dur ?
      quelle raquette pour débuter ?
      quelqu’un pour un double à {city} {soon} ?
      la finale de tennis passe où {soon} ?`,
    sarcasm: `{10-25} doubles fautes en un match. Je devrais donner des cours
      {2-4} heures d’arrêt pour la pluie avec un toit qui ne ferme pas. Quelle organisation, bravo
      battu par un gamin de {9-12} ans. Le sommet de ma carrière`,
    emoji: '🎾; 🏆; 🥎',
  },
};
