import type { TopicSource } from './topic-content.ts';

export const FILM: TopicSource = {
  name: 'Film',
  weight: 7,
  moods: { positive: 42, neutral: 30, negative: 28 },
  en: {
    hashtags:
      'Film; Cinema; MovieNight; FilmTwitter; SaltAndEmber; Horror; Documentary; BoxOffice; FilmFestival; Trailer; Animation',
    things: {
      one: `the new film with the lighthouse; "Salt and Ember"; this documentary; the trailer for "Night Ferry"; the ending of this film; the cinema in town
        the film festival; this horror movie; the film score; that opening scene`,
      many: 'these sequels; the dialogues in this movie; the cinema seats; the special effects',
    },
    good: `"Salt and Ember" is a masterpiece, I stayed until the last credit
      laughed so hard at the cinema that I spilled my popcorn, what a film
      saw "Night Ferry" {past} and I'm still thinking about that ending, {lovely}
      {friend} picked the movie for once and it was {lovely}
      the small cinema in {city} shows old films for {3-6} dollars, I love that place
      best lead performance in {while}, give her every prize
      cried {2-4} times during that film, in the best way
      our short film got into the festival!!`,
    bad: `{2-3} hours of explosions and no story, what a waste of time
      "Night Ferry" was {so} boring I fell asleep
      they spoiled the whole film in the trailer, why
      {15-24} dollars for a ticket and the people behind me talked all the way through
      the sequel nobody needed, and it's even worse than I feared
      terrible ending, ruined the entire film
      the sound was so loud my ears still hurt, never going back to that cinema
      they remade my favourite film and killed everything good about it`,
    news: `"Salt and Ember" comes to cinemas on {day}
      the film festival in {city} shows {40-190} films
      trailer for "Night Ferry" is out
      movie night {soon}: a black and white classic
      runtime of "Night Ferry": {95-170} minutes
      shooting of our short film starts {soon}
      "Salt and Ember" made {10-90} million in its first week
      watching number {2-60} on my film list`,
    asks: `what film should we watch {tonight|this weekend}?
      is "Night Ferry" okay for kids?
      does anyone know the title of that film with the lighthouse?
      subtitles or dubbed?`,
    sarcasm: `part {5-9} of a story that ended in part {1-2}. Cinema is alive and well
      {20-30} minutes of adverts before the film. Best part of the evening, honestly, next to leaving
      two stars, one for the popcorn, one for the exit sign. Masterpiece`,
    emoji: '🎬; 🍿; 🎥; 🎞️; 🎟️',
  },
  fr: {
    hashtags:
      'Cinéma; Film; SoiréeFilm; SelEtBraise; Documentaire; FilmDHorreur; BandeAnnonce; FestivalDuFilm; Animation; VOST',
    things: {
      m: '« Sel et Braise »; ce documentaire; ce film d’horreur; le cinéma de quartier; ce thriller; le festival du film',
      f: 'la fin de ce film; la bande-annonce du « Dernier Bac »; cette comédie; la musique du film; la première scène',
      mp: 'les dialogues de ce film; les effets spéciaux',
      fp: 'ces répliques; les séances en VO',
    },
    good: `« Sel et Braise » est un chef-d’œuvre, je suis resté jusqu’à la fin du générique
      j’ai tellement ri au ciné que j’ai renversé mon popcorn, quel film
      vu « Le Dernier Bac » {past}, cette fin est magnifique
      {friend} a choisi le film pour une fois et c’était {super}
      le petit ciné de {city} passe des vieux films à {3-6} euros, j’adore cet endroit
      meilleure actrice depuis {while}, donnez-lui tous les prix
      j’ai pleuré {2-4} fois devant ce film, sublime
      notre court-métrage est pris au festival !!`,
    bad: `{2-3} heures d’explosions et aucune histoire, quelle perte de temps
      je me suis endormi devant « Le Dernier Bac » tellement c’est mou
      ils racontent tout le film dans la bande-annonce, c’est pénible
      {12-18} euros la place et les gens ont parlé pendant tout le film, insupportable
      la suite dont personne ne voulait, et c’est pire que prévu
      une fin ratée qui gâche tout le film
      le son était si fort que j’en ai mal aux oreilles, plus jamais ce ciné
      ils ont refait mon film préféré et tout massacré`,
    news: `« Sel et Braise » sort au cinéma {day}
      le festival de {city} projette {40-190} films
      la bande-annonce du « Dernier Bac » est en ligne
      soirée film {soon} : un classique en noir et blanc
      durée du « Dernier Bac » : {95-170} minutes
      le tournage de notre court-métrage commence {soon}
      « Sel et Braise » a fait {100-900} 000 entrées en une semaine
      film numéro {2-60} de ma liste`,
    asks: `on regarde quel film {ce soir|ce week-end} ?
      « Le Dernier Bac », ça va pour des enfants ?
      quelqu’un connaît le titre du film avec le phare ?
      VO ou VF ?`,
    sarcasm: `le numéro {5-9} d’une histoire finie au numéro {1-2}. Le cinéma se porte bien
      {20-30} minutes de pub avant le film. Le meilleur moment de la soirée
      deux étoiles, une pour le popcorn, une pour la sortie de secours. Un chef-d’œuvre`,
    emoji: '🎬; 🍿; 🎥; 🎞️; 🎟️',
  },
};
