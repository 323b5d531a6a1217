import type { Fault } from '#shared/contract/rehearsal.ts';
import type { Formats } from '../locale/formats.ts';

interface FaultWords {
  readonly name: string;
  /** What happens. */
  readonly does: string;
  /** What a healthy pipeline makes of it. */
  readonly expect: string;
}

function english(format: Formats) {
  return {
    intro:
      'Break a part on purpose and watch the pipeline come back. Every fault heals by itself, nothing is lost, and each is written down in Activity and in the session.',
    refused: 'Faults can’t be rehearsed here',
    stopped: 'The pipeline does not run: start it, then rehearse.',
    title: 'Rehearse a fault',
    lasts: 'Each lasts',
    seconds: (seconds: number) => `${seconds} s`,
    play: 'Play',
    playNamed: (name: string) => `Play: ${name}`,
    heal: 'Heal now',
    healNamed: (name: string) => `Heal now: ${name}`,
    on: (seconds: number) => `On, heals in ${seconds} s`,
    banner: (names: string) => `Rehearsal: ${names}.`,
    heals: (seconds: number, count: number) =>
      count === 1 ? `Heals by itself in ${seconds} s.` : `All heal by themselves within ${seconds} s.`,
    expected: 'Expected:',
    faults: {
      'analyser-busy': {
        name: 'Analyser answers 429',
        does: 'Every request is refused with “too many requests”.',
        expect: 'the lag grows, the analyser shows as down, and the backlog drains afterwards.',
      },
      'analyser-garbled': {
        name: 'Malformed answers',
        does: 'A third of the answers are of no use.',
        expect: 'those tweets are asked again; no answer is made up.',
      },
      'index-down': {
        name: 'Search index down',
        does: 'The index takes no writes.',
        expect: 'the archive goes on; commits wait until both stores have everything.',
      },
      'archive-slow': {
        name: 'Slow archive',
        does: 'Each write takes 1.5 s longer.',
        expect: 'the archive is named as what holds the pipeline back.',
      },
      'poison-messages': {
        name: 'Poison messages',
        does: 'Four messages a second that are no tweets.',
        expect: 'they go to the dead letters with their reason; all others pass.',
      },
      burst: {
        name: 'Burst',
        does: 'Ten times the wished rate, at least 500 tweets a second.',
        expect: 'the log takes what is too much; the lag drains when it is over.',
      },
    } satisfies Record<Fault, FaultWords> as Record<Fault, FaultWords>,
    results: {
      title: 'Recoveries',
      note: 'newest first',
      empty: 'Nothing was rehearsed yet. Play a fault: how the pipeline came back is shown here.',
      fault: 'Fault',
      at: 'Began',
      lasted: 'Lasted',
      recovery: 'Recovered',
      recoveryNote: 'after it was over',
      peak: 'Behind at most',
      letters: 'Dead letters',
      running: 'on now',
      recovering: 'recovering …',
      stopped: 'stopped first',
      in: (duration: string) => `in ${duration}`,
      tweets: (count: number) => `${format.count(count)} tweets`,
    },
  };
}

function french(format: Formats): ReturnType<typeof english> {
  return {
    intro:
      'Cassez une partie exprès et regardez la chaîne revenir. Chaque panne guérit d’elle-même, rien n’est perdu, et tout est noté dans l’Activité et la session.',
    refused: 'Pas de répétition de pannes ici',
    stopped: 'La chaîne ne tourne pas : démarrez-la, puis répétez.',
    title: 'Répéter une panne',
    lasts: 'Chacune dure',
    seconds: (seconds) => `${seconds} s`,
    play: 'Lancer',
    playNamed: (name) => `Lancer : ${name}`,
    heal: 'Guérir',
    healNamed: (name) => `Guérir : ${name}`,
    on: (seconds) => `En cours, guérit dans ${seconds} s`,
    banner: (names) => `Répétition : ${names}.`,
    heals: (seconds, count) =>
      count === 1 ? `Guérit seule dans ${seconds} s.` : `Toutes guérissent seules d’ici ${seconds} s.`,
    expected: 'Attendu :',
    faults: {
      'analyser-busy': {
        name: 'L’analyse répond 429',
        does: 'Chaque demande est refusée : « trop de requêtes ».',
        expect: 'le retard croît, l’analyse est signalée en panne, puis le retard s’écoule.',
      },
      'analyser-garbled': {
        name: 'Réponses mal formées',
        does: 'Un tiers des réponses est inutilisable.',
        expect: 'ces tweets sont redemandés ; aucune réponse n’est inventée.',
      },
      'index-down': {
        name: 'Index en panne',
        does: 'L’index refuse toute écriture.',
        expect: 'l’archive continue ; la validation attend que les deux aient tout.',
      },
      'archive-slow': {
        name: 'Archive lente',
        does: 'Chaque écriture prend 1,5 s de plus.',
        expect: 'l’archive est désignée comme ce qui retient la chaîne.',
      },
      'poison-messages': {
        name: 'Messages empoisonnés',
        does: 'Quatre messages par seconde qui ne sont pas des tweets.',
        expect: 'ils vont aux lettres mortes avec leur raison ; les autres passent.',
      },
      burst: {
        name: 'Rafale',
        does: 'Dix fois le débit voulu, au moins 500 tweets par seconde.',
        expect: 'le journal absorbe l’excès ; le retard s’écoule ensuite.',
      },
    },
    results: {
      title: 'Rétablissements',
      note: 'le plus récent d’abord',
      empty: 'Rien n’a encore été répété. Lancez une panne : le retour de la chaîne s’affiche ici.',
      fault: 'Panne',
      at: 'Début',
      lasted: 'Durée',
      recovery: 'Rétablie',
      recoveryNote: 'après la fin',
      peak: 'Retard maximal',
      letters: 'Lettres mortes',
      running: 'en cours',
      recovering: 'se rétablit…',
      stopped: 'arrêtée avant',
      in: (duration) => `en ${duration}`,
      tweets: (count) => `${format.count(count)} ${count < 2 ? 'tweet' : 'tweets'}`,
    },
  };
}

export const REHEARSAL_WORDS = { en: english, fr: french };
