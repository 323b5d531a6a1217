import type { TopicSource } from './topic-content.ts';

export const MUSIC: TopicSource = {
  name: 'Music',
  weight: 10,
  moods: { positive: 48, neutral: 28, negative: 24 },
  en: {
    hashtags:
      'Music; NowPlaying; NewMusic; LiveMusic; Vinyl; IndieMusic; TheVelvetTides; FestivalSeason; Jazz; Guitar; HipHop; Playlist',
    things: {
      one: `the new Velvet Tides album; this playlist; the concert in town; my new guitar; this song; the festival line-up; the sound at the venue
        the opening act; this jazz record; that drum solo`,
      many: 'these lyrics; the concert tickets; the new singles; my piano lessons; the vinyl reissues',
    },
    good: `the Velvet Tides played for {two|three} hours {past}, I have no voice left and no regrets
      got tickets for the tour!! front row!!
      that chorus has been in my head for {while} and I'm not even mad
      found my favourite album on vinyl for {3-9} dollars, best {day} ever
      {friend} plays the cello and it makes me cry every time, beautiful
      first gig with my band, {20-90} people came and they danced!
      new album on repeat since {day}, not a single bad song
      finally nailed that guitar solo after {while} of practice
      the whole crowd sang along, goosebumps`,
    bad: `tickets sold out in {2-9} minutes, now {200-900} on resale. I hate this
      the concert was cancelled {20-50} minutes before the doors opened, so disappointed
      the sound was {awful}, I couldn't hear a single word
      my favourite band split up, I'm heartbroken
      new album is {lazy|boring|soulless}, what happened to them
      neighbour learns the drums at {6-7} am, I'm losing my mind
      the streaming app deleted my playlists, {2-9} years of music gone
      {14-22} dollars for a beer at the festival and toilets from hell`,
    news: `the Velvet Tides release a new album on {day}
      now playing: side B of an old jazz record
      doors open at {6-8} pm, opening act at {8-9} pm
      festival line-up comes out {soon}
      guitar lesson number {2-40} {today|tomorrow}
      the tour stops in {city} {soon}
      making a playlist for {friend}, {12-60} songs so far
      choir rehearsal moves to {day}`,
    asks: `what are you listening to right now?
      which album should I start with?
      anyone going to the concert in {city} {soon}?
      nylon or steel strings for a beginner?
      what's your song for a long train ride?`,
    sarcasm: `a {20-50}-dollar service fee for emailing me a PDF. I feel so serviced
      the band came on {2-3} hours late and played {30-45} minutes. Legends, truly
      the person filming the whole concert in front of me, thank you, I love watching shows on your phone`,
    emoji: '🎶; 🎸; 🎤; 🎧; 🥁; 🎷',
  },
  fr: {
    hashtags:
      'Musique; Concert; NouvelAlbum; LesMaréesBleues; Vinyle; RapFR; ChansonFrançaise; Festival; Jazz; Guitare; Playlist',
    things: {
      m: 'le nouvel album des Marées Bleues; ce concert; ce morceau; le son de la salle; ce vinyle de jazz; ce solo de batterie',
      f: 'cette chanson; ma nouvelle guitare; cette playlist; la première partie; la programmation du festival',
      mp: 'mes cours de piano; les nouveaux singles',
      fp: 'les paroles de ce titre; les places de concert',
    },
    good: `les Marées Bleues ont joué trois heures {past}, plus de voix et zéro regret
      j’ai mes places pour la tournée !! premier rang !!
      ce refrain dans la tête depuis {while} et je m’en plains même pas
      trouvé mon album préféré en vinyle pour {3-9} euros, quel bonheur
      {friend} joue du violoncelle et j’en pleure à chaque fois tellement c’est beau
      premier concert avec mon groupe, {20-90} personnes et tout le monde a dansé !
      l’album tourne en boucle depuis {day}, pas un titre à jeter
      ce solo de guitare, je l’ai enfin, après {while} de travail
      toute la salle a chanté, des frissons`,
    bad: `places parties en {2-9} minutes, revendues {200-900} euros. Ça me dégoûte
      concert annulé {20-50} minutes avant l’ouverture, je suis {trop} déçu
      un son {nul}, on n’entendait pas la voix
      mon groupe préféré se sépare, j’ai le cœur brisé
      le nouvel album est sans âme, quelle déception
      le voisin apprend la batterie à {6-7}h du matin, je vais craquer
      l’appli a effacé mes playlists, {2-9} ans de musique perdus
      {9-14} euros la bière au festival et des toilettes immondes`,
    news: `les Marées Bleues sortent un album {day}
      j’écoute la face B d’un vieux disque de jazz
      ouverture des portes à {18-19}h, première partie à {20-21}h
      la programmation du festival sort {soon}
      cours de guitare numéro {2-40} {aujourd’hui|demain}
      la tournée passe à {city} {soon}
      je prépare une playlist pour {friend}, {12-60} titres pour l’instant
      la répétition de la chorale passe au {day}`,
    asks: `vous écoutez quoi en ce moment ?
      par quel album commencer ?
      qui va au concert à {city} {soon} ?
      cordes nylon ou acier pour débuter la guitare ?
      votre chanson pour un long trajet ?`,
    sarcasm: `{20-50} euros de frais de dossier pour m’envoyer un PDF. Quel service
      {2-3} heures de retard pour {30-45} minutes de concert. Des légendes, vraiment
      merci à la personne qui a filmé tout le concert devant moi, j’adore regarder un écran`,
    emoji: '🎶; 🎸; 🎤; 🎧; 🥁; 🎷',
  },
};
