import type { KibanaState } from '#shared/contract/kibana.ts';
import type { Part } from '#shared/contract/status.ts';
import type { Formats } from '../../locale/formats.ts';

type LimitingPart = Exclude<Part, 'source' | 'broker'>;

const en = (format: Formats) => ({
  bottleneck: 'Bottleneck',
  since: (time: string) => `since ${time}`,
  /** The measured rate of the part, and the wished one where there is one. */
  limits: (subject: string, time: string, rate: string, wished: string | null) =>
    wished === null
      ? `${subject} limits the pipeline since ${time}: ${rate}/s.`
      : `${subject} limits the pipeline since ${time}: ${rate}/s of ${wished}/s.`,
  waits: (count: number) => `${format.count(count)} wait for it; the log keeps the rest.`,
  advice: {
    analyser: 'Lower the rate, or give it a faster analyser.',
    index: 'Lower the rate, or see what else its server has to do.',
    archive: 'Lower the rate, or see what else its server has to do.',
  } satisfies Record<LimitingPart, string>,
  rehearsed: 'Someone plays this fault on purpose; it heals by itself.',
  toRehearse: 'Open Rehearse',
  toTest: 'Test the connection',
  toRate: 'Change the rate',
  full: (count: string) => `${count} in flight: full`,
  dashboards: {
    name: 'Dashboards',
    insights: 'Insights',
    kibana: 'Kibana',
    kibanaIs: (state: string) => `Kibana: ${state.toLowerCase()}`,
    open: (name: string) => `Open ${name}`,
    unknown: 'Looking…',
    drawsFrom: 'from the index',
    still: 'Stands still',
    blind: 'shows what was stored before',
    notInstalled: 'dashboard not imported',
    states: {
      absent: 'Not running',
      unreachable: 'Out of reach',
      starting: 'Starting',
      'old version': 'Too old',
      importing: 'Importing',
      ready: 'Ready',
      failed: 'Not usable',
    } satisfies Record<KibanaState, string>,
  },
});

type Words = ReturnType<typeof en>;

const fr = (format: Formats): Words => ({
  bottleneck: 'Goulot',
  since: (time) => `dès ${time}`,
  limits: (subject, time, rate, wished) =>
    wished === null
      ? `${subject} limite la chaîne depuis ${time} : ${rate}/s.`
      : `${subject} limite la chaîne depuis ${time} : ${rate}/s sur ${wished}/s.`,
  waits: (count) => `${format.count(count)} en attente ; le journal garde le reste.`,
  advice: {
    analyser: 'Baissez le débit ou choisissez un analyseur plus rapide.',
    index: 'Baissez le débit ou voyez ce que son serveur a d’autre à faire.',
    archive: 'Baissez le débit ou voyez ce que son serveur a d’autre à faire.',
  },
  rehearsed: 'Quelqu’un joue cette panne exprès ; elle guérit d’elle-même.',
  toRehearse: 'Ouvrir Répéter',
  toTest: 'Tester la connexion',
  toRate: 'Changer le débit',
  full: (count) => `${count} en route : plein`,
  dashboards: {
    name: 'Tableaux',
    insights: 'Analyses',
    kibana: 'Kibana',
    kibanaIs: (state) => `Kibana : ${state.toLowerCase()}`,
    open: (name) => `Ouvrir ${name}`,
    unknown: 'Recherche…',
    drawsFrom: 'depuis l’index',
    still: 'Figé',
    blind: 'montre le déjà enregistré',
    notInstalled: 'tableau non importé',
    states: {
      absent: 'À l’arrêt',
      unreachable: 'Hors d’atteinte',
      starting: 'Démarre',
      'old version': 'Trop ancien',
      importing: 'Importe',
      ready: 'Prêt',
      failed: 'Inutilisable',
    },
  },
});

export const FLOW_WORDS = { en, fr };
