import type { Text } from './english.ts';
import type { Formats } from './formats.ts';

/** All words of the console, in French. */
export function frenchText(format: Formats): Text {
  const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
  const tweets = (count: number) => `${format.count(count)} ${plural(count, 'tweet', 'tweets')}`;
  const wait = (count: number) => `${tweets(count)} ${plural(count, 'attend', 'attendent')}`;
  return {
    product: 'Tweetscope',
    title: (state) => (state === null ? 'Tweetscope' : `${state} · Tweetscope`),
    profile: (name) => `profil ${name}`,
    since: (time) => `depuis ${time}`,
    perSecond: '/s',

    states: {
      stopped: 'Arrêté',
      starting: 'Démarrage',
      running: 'En marche',
      paused: 'En pause',
      draining: 'Arrêt en cours',
      failed: 'En panne',
    },
    connecting: 'Connexion',
    notConnected: 'Non connecté',

    run: {
      group: 'Chaîne',
      start: 'Démarrer',
      pause: 'Pause',
      resume: 'Reprendre',
      stop: 'Arrêter',
      clock: 'Session',
      clockNone: 'pas de session',
    },

    rate: {
      label: 'Débit du simulateur',
      presets: 'Débits prédéfinis',
      wished: (words) => `voulu ${words}`,
      measured: 'Débit mesuré',
      short: {
        none: 'aucun',
        natural: '1 toutes les 1–3 s',
        max: 'au plus vite',
        perSecond: (rate) => `${rate}/s`,
      },
      words: {
        none: 'aucun tweet',
        natural: 'un tweet toutes les 1 à 3 secondes',
        max: 'aussi vite que possible',
        perSecond: (rate) => (rate === '1' ? '1 tweet par seconde' : `${rate} tweets par seconde`),
      },
      presetNatural: '1–3 s',
      presetMax: 'Max',
      replaying: (name) => `Relecture de ${name}`,
      replayed: (fraction) => `${fraction} lus`,
    },

    link: {
      connecting: 'Connexion au moteur…',
      titles: {
        interrupted: 'Reconnexion… la chaîne continue.',
        unreachable: 'Tweetscope ne répond pas.',
        forbidden: 'Cette page n’a plus accès.',
        restarting: 'Le moteur s’est arrêté de façon inattendue, et redémarre.',
        ending: 'Tweetscope se ferme.',
        refused: 'Le moteur n’a pas pu démarrer.',
      },
      details: {
        interrupted: (since) => `La connexion s’est rompue à ${since}. Les chiffres ci-dessous datent de là.`,
        unreachable: (since) =>
          `Il est arrêté ou bloqué ; les chiffres ci-dessous datent de ${since}, et ce qu’il a accepté est à l’abri dans le journal. Si vous le relancez, ouvrez l’adresse qu’il affiche.`,
        forbidden: (since) =>
          `Tweetscope a été relancé après ${since}. Ouvrez dans ce navigateur la nouvelle adresse qu’il a affichée.`,
        restarting: (since) =>
          `Les chiffres ci-dessous datent de ${since}. Ce qui était accepté est à l’abri dans le journal, et reprend de là.`,
        ending: () =>
          'Ce qui est en route est enregistré, en 40 secondes au plus ; le reste attend dans le journal le prochain démarrage.',
        refused: () => 'Rien n’a été modifié.',
      },
      again: 'Réessayer',
    },

    health: {
      title: 'Santé',
      fine: 'Tout va bien',
      fineLong: 'Chaque partie répond.',
      idle: 'Au repos',
      slow: (count) => `${format.count(count)} ${plural(count, 'partie lente', 'parties lentes')}`,
      down: (count) => `${format.count(count)} ${plural(count, 'partie en panne', 'parties en panne')}`,
      alarms: (count) => `${format.count(count)} ${plural(count, 'veille déclenchée', 'veilles déclenchées')}`,
      fires: 'Déclenchée',
      watch: 'Veille',
      failed: 'En panne',
      unknown: 'Inconnue',
      unknownLong: 'Sans connexion, on ne sait rien des parties.',
      states: { idle: 'Au repos', ok: 'Bien', slow: 'Lent', down: 'En panne' },
      waiting: (count) => `${wait(count)}`,
      open: 'Voir la santé de chaque partie',
    },

    parts: { source: 'Source', broker: 'Topic', analyser: 'Analyse', index: 'Index', archive: 'Archive' },
    partSubjects: {
      source: 'La source',
      broker: 'Le broker',
      analyser: 'L’analyseur',
      index: 'L’index de recherche',
      archive: 'L’archive',
    },

    headline: {
      loading: 'En attente de nouvelles du moteur.',
      stale: (time) => `Non connecté : voici l’état à ${time}.`,
      down: (subject, time) => `${subject} ne répond plus depuis ${time}.`,
      slow: (subject, waiting) => `${subject} freine la chaîne : ${wait(waiting)}.`,
      flowing: 'Chaque tweet qui arrive est analysé et enregistré.',
      behind: (messages, seconds) => `${tweets(messages)} de retard : le plus ancien attend depuis ${seconds}.`,
      growing: (rate) => `Le retard croît de ${rate} par seconde : il en arrive plus qu’on ne peut enregistrer.`,
      catchingUp: (duration) => `À ce rythme, il sera rattrapé dans ${duration}.`,
      sourceOff: 'La source est coupée ; ce qui a été accepté est enregistré.',
      silent: 'Le débit est de 0 : rien n’arrive.',
      sourceDone: 'La source est arrivée à sa fin.',
      paused: (waiting) =>
        waiting === 0
          ? 'Source et consommateur sont en pause. Rien n’attend.'
          : `Source et consommateur sont en pause ; ${wait(waiting)} dans le journal.`,
      stopped: (waiting) =>
        waiting === 0
          ? 'Tout ce qui a été accepté est analysé et enregistré.'
          : `${wait(waiting)} dans le journal ; le prochain démarrage reprend là.`,
      starting: 'Les parties démarrent.',
      draining: 'Plus rien n’entre ; ce qui est en route est en cours d’enregistrement.',
    },

    stations: {
      region: 'Chaîne',
      topicName: (topic) => topic,
      consumer: 'Lecture',
      produced: (count) => `${count} produits`,
      behind: 'de retard',
      upToDate: 'Rien n’attend',
      oldest: (duration) => `le plus ancien ${duration}`,
      inFlight: (count, limit) => `${count}/${limit} en route`,
      latency: (duration) => `95 % en ${duration}`,
      noLatency: 'rien de récent',
      waiting: (count) => `${format.count(count)} en attente`,
      deadLetters: (count) => `${format.count(count)} dans tweets_dlq`,
      sourceSwitch: 'Produire des tweets',
      stored: (count) => `${count} enregistrés`,
    },

    throughput: {
      title: 'Débit',
      unit: 'par seconde',
      produced: 'Produits',
      stored: 'Enregistrés',
      summary: (produced, stored) =>
        `Débit des 10 dernières minutes. Actuellement ${produced} produits et ${stored} enregistrés par seconde.`,
      empty: 'La courbe commence avec les premiers tweets.',
    },
    lag: {
      title: 'Retard',
      unit: 'à enregistrer',
      messages: 'Tweets',
      drawn: 'Courbe',
      measures: { messages: 'Tweets', seconds: 'Secondes' },
      age: 'Attente max.',
      summary: (messages, seconds) =>
        `Retard des 10 dernières minutes. Actuellement ${messages} tweets, le plus ancien attend depuis ${seconds}.`,
    },
    latency: {
      title: 'Latence',
      unit: 'dernière minute',
      caption: 'Temps depuis la production, par étape',
      hops: { consumed: 'Consommé', analysed: 'Analysé', stored: 'Enregistré' },
      columns: { hop: 'Étape', p50: 'p50', p95: 'p95', p99: 'p99' },
      within: (duration) => `De produit à consommé : p99 ${duration}, sous les 100 ms prévues`,
      over: (duration) => `De produit à consommé : p99 ${duration}, au-delà des 100 ms prévues`,
      none: 'Aucun tweet dans la dernière minute',
      empty: 'Aucun tweet dans la dernière minute.',
    },
    sentiment: {
      title: 'Sentiment actuel',
      unit: 'dernière minute',
      names: { negative: 'Négatif', neutral: 'Neutre', positive: 'Positif' },
      of: (count) => `${tweets(count)} ${plural(count, 'analysé', 'analysés')} dans la dernière minute`,
      empty: 'Aucun tweet analysé dans la dernière minute.',
    },
    accuracy: {
      title: 'Justesse',
      right: (percent) => `${percent} justes`,
      judged: (right, judged) =>
        `${right} des ${judged} tweets simulés ont reçu le sentiment avec lequel ils ont été écrits.`,
      note: 'Mesuré sur des tweets simulés seulement ; les vrais peuvent faire moins bien.',
      empty: 'Mesurée seulement quand le simulateur tourne : lui sait ce qu’il voulait dire.',
    },
    live: {
      title: 'Tweets en direct',
      list: 'Tweets en direct, du plus récent au plus ancien',
      pause: 'Figer le fil',
      resume: 'Laisser défiler le fil',
      held: 'Figé',
      live: 'En direct',
      fresh: (count) => `${format.count(count)} ${plural(count, 'nouveau', 'nouveaux')}`,
      showFresh: (count) => `Montrer ${format.count(count)} ${plural(count, 'nouveau tweet', 'nouveaux tweets')}`,
      confidence: (percent) => `sûr à ${percent}`,
      notAnalysed: 'En cours d’analyse',
      latencyTitle: 'De la production à l’enregistrement',
      onItsWay: 'en route',
      empty: {
        stopped: {
          title: 'Pas encore de tweets',
          detail: 'Démarrez la chaîne : ils apparaissent ici, le plus récent en tête.',
        },
        running: { title: 'En attente du premier tweet', detail: 'Au débit actuel, cela peut prendre un moment.' },
        silent: { title: 'Rien n’arrive', detail: 'Augmentez le débit ou activez la source.' },
        unknown: { title: 'Pas encore de tweets', detail: 'Ils apparaissent ici dès que le moteur répond.' },
      },
    },
    activity: {
      title: 'Activité',
      levels: { info: 'Note', warning: 'Avertissement', error: 'Erreur' },
      empty: 'Démarrages, arrêts, pannes et reprises apparaissent ici.',
    },
    notice: { dismiss: 'Fermer' },

    frame: {
      views: 'Vues',
      loading: 'Un instant…',
      broken: 'Cette vue a échoué.',
      brokenDetail: 'La chaîne continue ; les autres vues fonctionnent.',
      away: 'Affiché dès que Tweetscope répondra.',
      missing: 'Cette vue n’est pas arrivée.',
      missingDetail: 'Elle se charge à la première ouverture. Dès que Tweetscope répond, un nouvel essai a lieu.',
      again: 'Réessayer',
      unknown: 'Cette vue n’existe pas.',
      palette: 'Commandes',
      help: 'Raccourcis clavier',
      welcome: 'Revoir la bienvenue',
      preferences: 'Préférences',
      close: 'Fermer',
    },
    preferences: {
      theme: { title: 'Thème', system: 'Système', light: 'Clair', dark: 'Sombre' },
      language: { title: 'Langue', system: 'Système', en: 'English', fr: 'Français' },
      time: { title: 'Heures', local: 'Locales', utc: 'UTC' },
    },
    palette: {
      search: 'Une commande ou une vue',
      list: 'Commandes',
      none: 'Rien ne correspond à ces mots.',
      groups: {
        filter: 'Filtre',
        views: 'Vue',
        pipeline: 'Chaîne',
        rate: 'Débit',
        feed: 'Fil',
        profile: 'Profil',
        preferences: 'Préférences',
      },
      goTo: (view) => `Aller à ${view}`,
      filter: (name) => `Filtre : ${name}`,
      profile: (name) => `Passer au profil ${name}`,
      rate: (rate) => `Simulateur : ${rate}`,
      marker: 'Noter un repère dans la session : mise en production',
      sourceOn: 'Activer la source',
      sourceOff: 'Couper la source',
      file: 'Rejouer un fichier de tweets…',
      start: 'Démarrer la chaîne',
      pause: 'Mettre la chaîne en pause',
      resume: 'Reprendre la chaîne',
      stop: 'Arrêter la chaîne',
      copyLink: 'Copier un lien vers ce qui est affiché',
      services: 'Services : les démarrer, suivre et arrêter',
      keys: { move: 'choisir', run: 'exécuter', close: 'fermer' },
    },
    shortcuts: {
      palette: 'Toutes les commandes',
      help: 'Cette feuille',
      view: 'Aller à une vue, dans l’ordre de la barre',
      hold: 'Figer le fil, ou le laisser défiler',
      filter: 'Filtrer les tweets',
      walk: 'Parcourir la liste ; l’inspecteur suit',
      ends: 'Au tweet le plus récent ou le plus ancien',
      close: 'Fermer ce qui est ouvert à côté ou au-dessus',
    },
  };
}
