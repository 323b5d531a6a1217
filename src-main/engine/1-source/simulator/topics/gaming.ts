import type { TopicSource } from './topic-content.ts';

export const GAMING: TopicSource = {
  name: 'Gaming',
  weight: 9,
  moods: { positive: 42, neutral: 27, negative: 31 },
  en: {
    hashtags:
      'Gaming; VideoGames; IndieGame; Speedrun; Esports; RetroGaming; HollowTides; RPG; CoopNight; GameOfTheYear; Starforge2',
    things: {
      one: `the new Hollow Tides; the Starforge 2 beta; this boss fight; the soundtrack of Hollow Tides; our co-op run; this indie game
        the new console; the open world in Starforge 2; the photo mode; the esports final`,
      many: 'the new maps; these side quests; the game servers; the character designs',
    },
    good: `beat the final boss after {12-80} tries, I'm screaming!!
      {30-140} hours in Hollow Tides and I still find new places, {lovely}
      playing co-op with {friend} is the highlight of my week
      platinum trophy in Starforge 2, so proud
      the ending of that game made me cry, in the best way
      new personal best speedrun: {20-58} minutes!
      our esports team won {2-3}-0 in the final, what a game
      got a {20-60}-dollar game for {2-9} and it's a masterpiece
      found my old console at my gran's, best evening in {while}`,
    bad: `servers down on launch day, of course. I took the day off for this
      {60-110} GB download and the game crashes on the title screen
      {20-90} dollars and half of the game is sold separately, what a scam
      got kicked from a ranked match at the very end, I'm {so} mad
      lost {9-40} hours of save data. I'm done with this game
      full of cheaters again, the game is ruined
      the new patch killed my favourite character, terrible balance
      the story is so boring I fell asleep twice
      {3-9} years of waiting for this sequel and it's a buggy mess`,
    news: `Hollow Tides gets a patch on {day}, {2-9} GB
      streaming Starforge 2 {soon} at {6-10} pm
      the esports final is in {city} this year
      started a new RPG, level {2-9}, playing a healer
      the beta runs until {day}
      downloading the update, {20-90}% done
      game night at {friend}'s place {soon}
      Starforge 2 sold {2-9} million copies in its first week`,
    asks: `what are you playing {tonight|this weekend}?
      does Hollow Tides run on an old laptop?
      keyboard or controller for Starforge 2?
      any good co-op game for two players?
      how many hours did the main story take you?`,
    sarcasm: `a {2-9}-hour queue to log in. Truly the immersive experience I paid for
      wow, {15-30} dollars for a hat in a game. Take all my money
      spawn, die, spawn, die. Balanced matchmaking, as always, bravo`,
    emoji: '🎮; 🕹️; 👾; 🏆; ⚔️',
  },
  fr: {
    hashtags:
      'JeuxVidéo; Gaming; JeuIndé; Speedrun; Esport; RétroGaming; HollowTides; RPG; Coop; Starforge2; ManetteEnMain',
    things: {
      m: 'le nouveau Hollow Tides; ce boss; ce jeu indé; le monde ouvert de Starforge 2; le mode photo; le tournoi d’esport',
      f: 'la bêta de Starforge 2; la bande-son de Hollow Tides; notre partie en coop; la nouvelle console; l’histoire du jeu',
      mp: 'les serveurs du jeu; ces nouveaux niveaux',
      fp: 'les quêtes secondaires; les nouvelles cartes',
    },
    good: `boss final battu après {12-80} essais, je hurle !!
      {30-140} heures sur Hollow Tides et je découvre encore des coins magnifiques
      la coop avec {friend}, mon meilleur moment de la semaine
      trophée platine sur Starforge 2, trop fier
      la fin du jeu m’a fait pleurer tellement c’est beau
      nouveau record en speedrun : {20-58} minutes !
      victoire {2-3}-0 en finale d’esport, quel match
      un chef-d’œuvre pour {2-9} euros, foncez
      j’ai retrouvé ma vieille console chez ma grand-mère, quel bonheur`,
    bad: `serveurs en panne le jour de la sortie, évidemment. J’avais posé ma journée
      {60-110} Go à télécharger et le jeu plante à l’écran titre
      {40-90} euros le jeu et la moitié est vendue à part, quelle arnaque
      éjecté de la partie classée à la dernière minute, je suis {trop} dégoûté
      {9-40} heures de sauvegarde perdues, j’arrête ce jeu
      encore des tricheurs partout, le jeu est gâché
      le patch a ruiné mon personnage préféré, c’est n’importe quoi
      l’histoire est tellement chiante que je me suis endormi
      {3-9} ans d’attente pour cette suite pleine de bugs, quelle déception`,
    news: `Hollow Tides reçoit un patch {day}, {2-9} Go
      live sur Starforge 2 {soon} à {18-21}h
      la finale d’esport a lieu à {city} cette année
      nouveau RPG commencé, niveau {2-9}, je joue une soigneuse
      la bêta est ouverte jusqu’à {day}
      téléchargement de la mise à jour, {20-90}%
      soirée jeux chez {friend} {soon}
      Starforge 2 s’est vendu à {2-9} millions d’exemplaires`,
    asks: `vous jouez à quoi {ce soir|ce week-end} ?
      Hollow Tides tourne sur un vieux PC ?
      clavier ou manette pour Starforge 2 ?
      un bon jeu en coop à deux ?
      l’histoire principale vous a pris combien d’heures ?`,
    sarcasm: `{2-9} heures de file d’attente pour se connecter. Voilà l’immersion que j’ai payée
      {15-30} euros le chapeau dans le jeu. Prenez tout mon argent, allez-y
      je réapparais, je meurs, je réapparais. Très équilibré, bravo les devs`,
    emoji: '🎮; 🕹️; 👾; 🏆; ⚔️',
  },
};
