import type { Fault } from '../../contract/rehearsal.ts';
import type { Part, PipelineState } from '../../contract/status.ts';
import type { Sentiment } from '../../domain/analysis.ts';
import type { Scenario } from '../../domain/simulation.ts';
import type { ChangeKind } from '../../session/session-events.ts';
import { watchName } from '../../text/watch-names.ts';
import type { ReportFormats } from '../report-formats.ts';
import type { ReportWords } from './english.ts';

const many = (count: number, one: string, more: string) => (count < 2 ? one : more);

const PARTS: Readonly<Record<Part, string>> = {
  source: 'la source',
  broker: 'le broker',
  analyser: 'l’analyseur',
  index: 'l’index de recherche',
  archive: 'l’archive',
};
const FEMININE: readonly Part[] = ['source', 'archive'];

const FAULTS: Readonly<Record<Fault, string>> = {
  'analyser-busy': 'l’analyseur répond 429',
  'analyser-garbled': 'réponses mal formées',
  'index-down': 'index de recherche en panne',
  'archive-slow': 'archive lente',
  'poison-messages': 'messages empoisonnés',
  burst: 'dix fois plus de tweets',
};

const STATES: Readonly<Record<PipelineState, string>> = {
  starting: 'Démarrage',
  running: 'En marche',
  paused: 'En pause',
  draining: 'Arrêt : fin de ce qui est en cours',
  stopped: 'Arrêté',
  failed: 'En échec',
};

const SCENARIOS: Readonly<Record<Scenario, string>> = {
  steady: 'régulier',
  burst: 'rafales',
  'breaking-news': 'dernière minute',
  'outage-complaints': 'panne',
  'product-launch': 'lancement',
  'spam-wave': 'vague de spam',
};

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  rate: 'Débit',
  scenario: 'Scénario',
  languages: 'Langues',
  source: 'Source',
  analyser: 'Analyseur',
  setting: 'Réglage',
  filter: 'Filtre de la console',
};

const SENTIMENTS: Readonly<Record<Sentiment, string>> = {
  negative: 'négatif',
  neutral: 'neutre',
  positive: 'positif',
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function frenchReport(f: ReportFormats): ReportWords {
  const tweets = (count: number) => `${f.count(count)} ${many(count, 'tweet', 'tweets')}`;
  const messages = (count: number) => `${f.count(count)} ${many(count, 'message', 'messages')}`;
  return {
    title: 'Rapport de session',
    untitled: (startedAtMs) => `Session du ${f.dateTime(startedAtMs)}`,
    madeWith: (version, id) => `Tweetscope ${version} · session ${id} · heures en UTC`,
    sentiments: SENTIMENTS,
    parts: PARTS,
    tweets,
    headline: {
      empty: 'Rien n’est passé dans cette session',
      unaccounted: (count) => `${messages(count)} ${many(count, 'manque', 'manquent')} dans les comptes`,
      disagrees: 'Les stockages ne s’accordent pas avec le topic',
      failed: (code) => `Le pipeline a échoué : ${code}`,
      crashed: 'Le programme a fini brusquement ; ce qui était en cours attend dans le journal',
      running: 'En marche, rien n’est perdu jusqu’ici',
      open: (count) => `Rien n’est perdu ; ${messages(count)} ${many(count, 'attend', 'attendent')} dans le journal`,
      outages: (count) => `Rien n’est perdu, malgré ${f.count(count)} ${many(count, 'panne', 'pannes')}`,
      rehearsed: 'Rien n’est perdu, malgré les pannes jouées exprès',
      deadLetters: (count) =>
        `Rien n’est perdu ; ${messages(count)} ${many(count, 'est allé', 'sont allés')} aux lettres mortes`,
      fine: 'Tout s’est bien passé : rien n’est perdu',
    },
    ran: {
      label: 'Ce qui a tourné',
      simulator: (scenario) => `Simulateur, ${SCENARIOS[scenario as Scenario] ?? scenario}`,
      words: (duration, profile, seed) =>
        `${duration} avec le profil ${profile}${seed === null ? '' : `, graine ${seed}`}`,
    },
    amount: {
      label: 'Combien',
      words: (mean, most) => `${f.perSecond(mean)} en moyenne, ${f.perSecond(most)} au plus`,
    },
    lost: {
      label: 'Rien de perdu ?',
      no: 'Rien',
      yes: messages,
      books: (accepted, stored, dead) =>
        `${f.count(accepted)} acceptés = ${f.count(stored)} stockés + ${f.count(dead)} ${many(dead, 'lettre morte', 'lettres mortes')}`,
      broken: (accepted, stored, dead) =>
        `${f.count(accepted)} acceptés, mais seulement ${f.count(stored)} stockés + ${f.count(dead)} lettres mortes`,
    },
    fast: {
      label: 'À quelle vitesse',
      none: 'Non mesuré',
      noneWords: 'rien n’a été produit et stocké pendant cette session',
      words: (half, most) =>
        `la moitié des tweets ont été stockés en ${f.latency(half)} après leur production, 99 sur 100 en ${f.latency(most)}`,
    },
    felt: {
      label: 'Ce que les gens ressentent',
      none: 'Rien n’a été analysé',
      value: (sentiment, share) => `${share} ${SENTIMENTS[sentiment]}`,
      words: (rest, tag) => `${rest}${tag === null ? '' : ` ; on parle surtout de ${tag}`}`,
    },
    wrong: {
      label: 'Ce qui a mal tourné',
      nothing: 'Rien',
      nothingWords: 'aucune partie en panne, aucun message en échec, aucune veille déclenchée',
      value: (count) => `${f.count(count)} ${many(count, 'incident', 'incidents')}`,
      outages: (part, count, duration) =>
        `${PARTS[part]} en panne${count === 1 ? '' : ` ${f.count(count)} fois`}, ${duration}`,
      onPurpose: 'exprès',
      deadLetters: (count) => `${messages(count)} aux lettres mortes`,
      watches: (count) => `${f.count(count)} ${many(count, 'alarme', 'alarmes')} de veilles`,
      crashed: 'le programme a été tué ou a planté',
      failed: 'le pipeline a échoué',
      unaccounted: (count) => `${messages(count)} hors des comptes`,
    },
    pictures: {
      title: 'Déroulement',
      throughput: 'Débit, tweets par seconde',
      produced: 'produits',
      stored: 'stockés',
      lag: 'Retard, messages en attente',
      latency: 'Latence de la production au stockage, sur la minute précédente',
      half: 'la moitié en',
      most: '99 sur 100 en',
      sentiment: 'Sentiment au fil du temps',
      histogram: 'Latence de chaque tweet, de la production au stockage',
      hashtags: 'Hashtags les plus cités',
      topics: 'Sujets les plus fréquents',
      confusion: 'Ce qui a été trouvé (colonnes) pour ce qui était voulu (lignes)',
      accuracy: (share, judged) => `${share} de ${tweets(judged)} jugés comme voulu`,
      fault: 'panne jouée exprès',
      outage: 'une partie en panne',
      marker: 'repère',
      none: 'Rien à montrer',
    },
    evidence: {
      title: 'Preuves',
      books: 'Les comptes',
      accepted: 'acceptés',
      stored: 'stockés des deux côtés',
      dead: 'lettres mortes',
      missing: 'hors des comptes',
      open: (count) =>
        `${messages(count)} ${many(count, 'lu', 'lus')} sans commit à la fin : ${many(count, 'il attend', 'ils attendent')} dans le journal et ${many(count, 'reviendra', 'reviendront')}.`,
      ids: 'Leurs identifiants',
      origin:
        'Les acceptés sont comptés par les offsets validés, les stockés par ce que les deux stockages ont confirmé, les lettres mortes par ce que contient leur topic : trois origines qui doivent s’accorder.',
      readBack: 'Relu dans le topic et les stockages',
      agrees: (atMs) => `Comparé le ${f.dateTime(atMs)} : tout concorde.`,
      disagrees: (atMs) => `Comparé le ${f.dateTime(atMs)} : il y a des différences.`,
      notRead:
        'Le topic et les stockages n’ont pas été relus pour cette session : `tweetscope report --reconcile` le fait.',
      digest: (digest) => `Empreinte des données : ${digest}. Deux sessions aux mêmes données ont la même empreinte.`,
      findings: {
        missingInIndex: 'absents de l’index',
        missingInArchive: 'absents de l’archive',
        extraInIndex: 'dans l’index sans message',
        extraInArchive: 'dans l’archive sans message',
        doubled: 'en double dans un stockage',
        unaccounted: 'ni tweet ni lettre morte',
      },
      stations: 'Messages par étape',
      station: {
        produced: 'Produits',
        consumed: 'Lus',
        analysed: 'Analysés',
        indexed: 'Indexés',
        archived: 'Archivés',
        committed: 'Validés',
        deadLettered: 'Lettres mortes',
      },
      latency: 'Latence de la production à …',
      hops: { consumed: 'la lecture', analysed: 'l’analyse', stored: 'au double stockage' },
      columns: { half: '50 %', most: '95 %', nearly: '99 %', longest: 'la plus longue', tweets: 'tweets' },
      errors: 'Erreurs par code',
      noErrors: 'Aucune erreur signalée.',
      cost: 'Coût',
      noCost: 'L’analyseur travaille hors ligne et ne coûte rien.',
      costWords: (model, usd, requests, tokens, cached) =>
        `${model} : ${usd} pour ${f.count(requests)} requêtes et ${f.count(tokens)} jetons${cached === 0 ? '' : ` ; ${f.count(cached)} tweets ont été répondus par le cache, sans frais`}.`,
      unknownCost: 'prix inconnu',
      happened: 'Ce qui s’est passé',
      leftOut: (count) => `${f.count(count)} autres du même genre sont omis.`,
      ranWith: 'Avec quoi',
      changed: 'Réglages qui diffèrent de leur défaut',
      notes: 'Notes',
    },
    with: {
      profile: 'Profil',
      source: 'Source',
      broker: 'Courtier',
      analyser: 'Analyseur',
      index: 'Index de recherche',
      archive: 'Archive',
      topic: 'Topic, groupe',
      seed: 'Graine',
      scenario: 'Scénario au début',
      rate: 'Débit au début',
      versions: 'Versions',
      began: 'Début',
      ended: 'Fin',
      stillRuns: 'encore en marche',
    },
    events: {
      state: (state, code) => `${STATES[state]}${code === null ? '' : ` (${code})`}`,
      change: (what, from, to) => `${CHANGES[what]} : ${from} → ${to}`,
      marker: (text) => `Repère : ${text}`,
      faultStarted: (fault, seconds) => `Panne exprès : ${FAULTS[fault]}, pendant ${f.decimal(seconds)} s`,
      faultHealed: (fault) => `Panne finie : ${FAULTS[fault]}`,
      faultRecovered: (fault, seconds, lag) =>
        `Remis de : ${FAULTS[fault]}, ${f.decimal(seconds)} s après sa fin ; ${messages(lag)} de retard au plus`,
      watchFiring: (name, value) =>
        `La veille « ${watchName(name, 'fr')} » se déclenche${value === '' ? '' : ` (${value})`}`,
      watchOver: (name, seconds) => `La veille « ${watchName(name, 'fr')} » est finie après ${f.decimal(seconds, 0)} s`,
      down: (part, message, code) => `${upper(PARTS[part])} est en panne : ${message} (${code})`,
      up: (part, ms) =>
        `${upper(PARTS[part])} est ${FEMININE.includes(part) ? 'revenue' : 'revenu'} après ${f.duration(ms)}`,
      deadLetters: (count, code, stage, first) =>
        `${messages(count)} aux lettres mortes : ${code} à ${stage}${first === '' ? '' : `, le premier ${first}`}`,
      sourceEnded: (produced, rejected) =>
        `La source a fini après ${tweets(produced)}${rejected === 0 ? '' : `, ${f.count(rejected)} lignes n’en étaient pas`}`,
      redriven: (count) =>
        `${f.count(count)} ${many(count, 'lettre morte renvoyée', 'lettres mortes renvoyées')} au topic`,
      offsetsReset: (again, skipped) =>
        `Offsets déplacés : ${messages(again)} ${many(again, 'revient', 'reviennent')}, ${f.count(skipped)} ${many(skipped, 'sauté', 'sautés')}`,
      held: (on) => (on ? 'Le consommateur attend' : 'Le consommateur reprend'),
    },
  };
}
