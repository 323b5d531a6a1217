import type { TopicSource } from './topic-content.ts';

export const SPACE: TopicSource = {
  name: 'Space',
  weight: 5,
  moods: { positive: 48, neutral: 38, negative: 14 },
  en: {
    hashtags:
      'Space; Astronomy; Launch; Mars; Moon; Stargazing; Telescope; AuroraWatch; SpacePhotography; HelionMission; Eclipse',
    things: {
      one: `the Helion mission; my new telescope; the rocket launch; my moon photo; this planetarium; the view of Saturn; the meteor shower
        the live stream of the launch; the eclipse`,
      many: 'the new pictures of Mars; the northern lights; these space documentaries',
    },
    good: `saw Saturn's rings through my telescope for the first time, I cried
      perfect launch!! goosebumps every single time
      the pictures from the Helion probe are {lovely}
      {9-60} shooting stars in one hour, best night in {while}
      the northern lights above {city} {past}, absolutely magical
      took {friend} to the planetarium and they loved every minute
      humans landed a probe on a comet, how can you not love space
      the rover woke up after {while} of silence, welcome back little one!
      my photo of the moon won a prize!`,
    bad: `clouds over {city} for the whole eclipse. I'm gutted
      launch scrubbed {2-9} seconds before lift-off, so disappointing
      the probe is lost after {2-9} years of work, heartbroken for the team
      too many satellites, my night sky photos are ruined
      the live stream died right at lift-off, useless
      street lights everywhere, you can't see a single star, it's depressing
      they cut the telescope budget by {10-40}%, what a terrible decision`,
    news: `Helion launch window opens on {day} at {1-11}:{10-58} am
      the probe will reach Mars in {2-9} months
      full moon {soon}
      astronomers report a planet {20-900} light years away
      the station crew of {3-7} returns {soon}
      partial eclipse over {city} {soon}
      open night at the observatory on {day}
      the rocket is on the pad, tests continue`,
    asks: `where's a dark place near {city} to watch the stars?
      which telescope for a beginner, budget {150-400}?
      when is the next launch?
      can you see the station from {city} {tonight|tomorrow}?`,
    sarcasm: `clouds, the one thing I wanted to see through a {300-900}-dollar telescope. Fantastic
      launch delayed for the {4-9}th time, at this rate my grandchildren will love it
      great, {20-90} more satellites. Who needs stars anyway`,
    emoji: '🚀; 🌕; 🔭; 🪐; 🌌; ☄️',
  },
  fr: {
    hashtags:
      'Espace; Astronomie; Lancement; Mars; Lune; Étoiles; Télescope; AuroreBoréale; PhotoDuCiel; MissionHélion; Éclipse',
    things: {
      m: 'mon nouveau télescope; le lancement de la fusée; ce planétarium; le ciel de ce soir; le direct du lancement',
      f: 'la mission Hélion; ma photo de la lune; l’éclipse; la pluie d’étoiles filantes; cette expo sur l’espace',
      mp: 'ces documentaires sur l’espace; les clichés de la sonde',
      fp: 'les nouvelles images de Mars; les aurores boréales',
    },
    good: `j’ai vu les anneaux de Saturne pour la première fois, j’en ai pleuré
      lancement parfait !! des frissons à chaque fois
      les images de la sonde Hélion sont magnifiques
      {9-60} étoiles filantes en une heure, meilleure nuit depuis {while}
      des aurores boréales au-dessus de {city} {past}, magique
      emmené {friend} au planétarium, des étoiles plein les yeux
      le robot sur Mars s’est réveillé après {while} de silence, trop heureux !
      ma photo de la lune a gagné un prix !
      on a posé une sonde sur une comète, comment ne pas aimer l’espace`,
    bad: `des nuages sur {city} pendant toute l’éclipse, je suis dégoûté
      tir annulé à {2-9} secondes du décollage, trop déçu
      la sonde est perdue après {2-9} ans de travail, quelle tristesse
      trop de satellites, mes photos du ciel sont fichues
      le direct a planté pile au décollage, c’est nul
      des lampadaires partout, on ne voit plus une étoile, c’est déprimant
      le budget du télescope baisse de {10-40}%, quelle décision lamentable`,
    news: `la fenêtre de tir d’Hélion s’ouvre {day} à {5-11}h{10-58}
      la sonde arrivera sur Mars dans {2-9} mois
      pleine lune {soon}
      des astronomes annoncent une planète à {20-900} années-lumière
      les {3-7} astronautes de la station rentrent {soon}
      éclipse partielle au-dessus de {city} {soon}
      soirée portes ouvertes à l’observatoire {day}
      la fusée est sur le pas de tir, les essais continuent`,
    asks: `un coin bien sombre près de {city} pour voir les étoiles ?
      quel télescope pour débuter, budget {150-400} euros ?
      c’est quand le prochain lancement ?
      on peut voir la station depuis {city} {ce soir|demain} ?`,
    sarcasm: `des nuages, exactement ce que je voulais voir avec mon télescope à {300-900} euros. Superbe
      lancement reporté pour la {4-9}e fois, mes petits-enfants vont adorer
      chouette, {20-90} satellites de plus. Qui a besoin des étoiles de toute façon`,
    emoji: '🚀; 🌕; 🔭; 🪐; 🌌; ☄️',
  },
};
