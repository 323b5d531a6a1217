import type { TopicSource } from './topic-content.ts';

export const TELEVISION: TopicSource = {
  name: 'Television',
  weight: 6,
  moods: { positive: 40, neutral: 28, negative: 32 },
  en: {
    hashtags:
      'TV; Series; NowWatching; HarbourLights; BakeTent; Finale; BingeWatch; Episode; RealityTV; Streaming; Spoilers',
    things: {
      one: `"Harbour Lights"; the season finale; this reality show; the new crime series; the Bake Tent final; this episode; the streaming app
        the last season; the quiz show`,
      many: 'the new episodes; these cliffhangers; the TV talk shows; the judges on Bake Tent',
    },
    good: `that season finale!!! best hour of TV in {while}
      binged {5-9} episodes of "Harbour Lights" {past}, no regrets, it's {lovely}
      "Harbour Lights" is renewed for a new season, I'm dancing in my kitchen
      {friend} and I watch Bake Tent every week, my favourite tradition
      the writing in that episode was {lovely}
      my favourite contestant won Bake Tent, I cried happy tears
      finally a crime series that respects its audience, {so} good`,
    bad: `they cancelled my favourite show after one season, I'm furious
      that finale was an insult to {3-8} years of watching
      {3-6} minutes of show, {4-7} minutes of adverts, unwatchable
      the streaming app went up to {17-25} dollars and still buffers, what a rip-off
      spoiled the ending of "Harbour Lights" in a headline, I hate you all
      season {3-7} is {so} bad I couldn't finish it
      they sent home the best baker, the judges are clueless
      {4-6} streaming subscriptions and nothing worth watching`,
    news: `new episode of "Harbour Lights" {tonight|on {day}} at {8-10} pm
      season {2-7} has {6-12} episodes
      Bake Tent, week {2-9}: bread
      "Harbour Lights" films in {city} this month
      episode {2-9} of {10-12} {tonight|tomorrow}
      the quiz show moves to {day}
      rewatching "Harbour Lights" from season one`,
    asks: `what series should I start next?
      how many seasons does "Harbour Lights" have?
      no spoilers please: is it worth finishing season {2-5}?
      which streaming service has Bake Tent?`,
    sarcasm: `he survived the explosion. Again. Such realism, give the writers a prize
      another reboot of a show from {1985-1999}, Hollywood is on fire with ideas
      "are you still watching?" asks the app that just froze for {10-40} minutes. Very thoughtful`,
    emoji: '📺; 🍿; 🛋️; 🎬',
  },
  fr: {
    hashtags: 'Série; Télé; FeuxDuPort; TopPâtissier; Épisode; Finale; Streaming; Spoiler; TéléRéalité; SoiréeCanapé',
    things: {
      m: 'le dernier épisode; ce jeu télé; le jury de Top Pâtissier; ce polar',
      f: '« Feux du Port »; la fin de la saison; cette série; la finale de Top Pâtissier; l’appli de streaming; cette émission',
      mp: 'les nouveaux épisodes; les candidats de cette saison',
      fp: 'les émissions du samedi soir',
    },
    good: `ce final de saison !!! meilleure heure de télé depuis {while}
      {5-9} épisodes de « Feux du Port » d’affilée {past}, zéro regret, c’est {super}
      « Feux du Port » est renouvelée, je danse dans ma cuisine
      Top Pâtissier avec {friend} chaque semaine, ma tradition préférée
      cet épisode était écrit à la perfection, bravo
      mon candidat préféré a gagné Top Pâtissier, larmes de joie
      enfin un polar qui ne prend pas les gens pour des idiots, {trop} bien`,
    bad: `ils ont annulé ma série préférée après une saison, je suis furieux
      ce final est une insulte à {3-8} ans de fidélité
      {3-6} minutes d’émission, {4-7} minutes de pub, irregardable
      l’abonnement passe à {14-22} euros et ça rame toujours, quelle arnaque
      la fin de « Feux du Port » dans un gros titre, merci de gâcher ma soirée, je vous déteste
      la saison {3-7} est {trop} mauvaise, j’ai abandonné
      ils ont éliminé le meilleur pâtissier, ce jury est ridicule
      {4-6} abonnements et rien à regarder`,
    news: `nouvel épisode de « Feux du Port » {soon} à {20-21}h
      la saison {2-7} compte {6-12} épisodes
      Top Pâtissier, semaine {2-9} : le pain
      « Feux du Port » se tourne à {city} ce mois-ci
      épisode {2-9} sur {10-12} {ce soir|demain}
      le jeu de {18-19}h passe au {day}
      je reprends « Feux du Port » depuis le début`,
    asks: `quelle série commencer maintenant ?
      il y a combien de saisons de « Feux du Port » ?
      sans spoiler : je continue la saison {2-5} ou pas ?
      Top Pâtissier, c’est sur quelle plateforme ?`,
    sarcasm: `il a survécu à l’explosion. Encore. Quel réalisme, un prix pour les scénaristes
      encore un remake d’une série de {1985-1999}, que d’imagination
      « êtes-vous toujours là ? » demande l’appli figée depuis {10-40} minutes. Trop aimable`,
    emoji: '📺; 🍿; 🛋️; 🎬',
  },
};
