import type { KibanaState } from '#shared/contract/kibana.ts';
import type { Formats } from '../../locale/formats.ts';

interface StateWords {
  /** In the bar, beside its mark. */
  readonly short: string;
  readonly title: (url: string) => string;
  readonly detail: string;
}

const en = (_format: Formats) => ({
  services: 'Services',
  frame: 'Tweetscope’s dashboard in Kibana',
  looking: 'Looking for Kibana…',
  loading: 'Kibana is drawing its dashboard…',
  version: (version: string) => `Kibana ${version}`,
  retry: 'Look again',
  login: 'Log in to Kibana',
  needsLogin: 'Asks for a login',
  open: 'Open in browser',
  copyLink: 'Copy link to Kibana',
  copied: 'Copied',
  copy: 'Copy',
  import: 'Import dashboard',
  importAgain: 'Import again',
  importing: 'Importing…',
  replace: {
    title: 'Import the dashboard again?',
    detail: 'It goes over the one in Kibana. What somebody changed there in the dashboard or its pictures is lost.',
    confirm: 'Import again',
    cancel: 'Keep it',
  },
  notFed: 'This profile keeps its tweets in an index of its own. Kibana shows what is in Elasticsearch.',
  fed: 'To fill it, start Tweetscope with',
  noDashboard: {
    title: 'The dashboard is not in this Kibana',
    detail: 'Four pictures and a data view for the index, in your words and colours. They change nothing else there.',
  },
  states: {
    absent: {
      short: 'Not running',
      title: (url) => `No Kibana answers at ${url}`,
      detail: 'Kibana is optional: the pictures on this page come from Tweetscope’s own index.',
    },
    unreachable: {
      short: 'Out of reach',
      title: (url) => `Kibana at ${url} is out of reach`,
      detail: 'Something on the way keeps Tweetscope from it.',
    },
    starting: {
      short: 'Starting',
      title: () => 'Kibana is starting',
      detail: 'That takes about a minute. The dashboard appears here by itself.',
    },
    'old version': {
      short: 'Too old',
      title: () => 'This Kibana is too old',
      detail: 'The dashboard needs Kibana 8.11 or later.',
    },
    importing: {
      short: 'Importing',
      title: () => 'The dashboard is on its way into Kibana',
      detail: 'A data view, four pictures and the dashboard; a few seconds.',
    },
    ready: { short: 'Ready', title: () => 'Kibana is ready', detail: '' },
    failed: {
      short: 'Refused',
      title: () => 'Kibana answers, and refuses',
      detail: 'See below what it says.',
    },
  } as Readonly<Record<KibanaState, StateWords>>,
  get: {
    title: 'How to get one',
    docker: 'With Docker, from the folder of Tweetscope:',
    elsewhere: 'Or say where yours is, before the start:',
  },
  pictures: 'Insights',
});

const fr = (_format: Formats): ReturnType<typeof en> => ({
  services: 'Services',
  frame: 'Le tableau de bord de Tweetscope dans Kibana',
  looking: 'Recherche de Kibana…',
  loading: 'Kibana dessine son tableau de bord…',
  version: (version) => `Kibana ${version}`,
  retry: 'Chercher encore',
  login: 'Se connecter à Kibana',
  needsLogin: 'Demande un compte',
  open: 'Ouvrir dans le navigateur',
  copyLink: 'Copier le lien vers Kibana',
  copied: 'Copié',
  copy: 'Copier',
  import: 'Importer le tableau de bord',
  importAgain: 'Importer à nouveau',
  importing: 'Importation…',
  replace: {
    title: 'Importer à nouveau le tableau de bord ?',
    detail: 'Il remplace celui de Kibana. Ce que quelqu’un y a changé, dans le tableau ou ses graphiques, sera perdu.',
    confirm: 'Importer à nouveau',
    cancel: 'Le garder',
  },
  notFed: 'Ce profil garde ses tweets dans son propre index. Kibana montre ce qui est dans Elasticsearch.',
  fed: 'Pour le remplir, lancez Tweetscope avec',
  noDashboard: {
    title: 'Le tableau de bord n’est pas dans ce Kibana',
    detail: 'Quatre graphiques et une vue de données pour l’index. Rien d’autre n’y est changé.',
  },
  states: {
    absent: {
      short: 'Absent',
      title: (url) => `Aucun Kibana ne répond à ${url}`,
      detail: 'Kibana est facultatif : les graphiques de cette page viennent de l’index de Tweetscope.',
    },
    unreachable: {
      short: 'Hors d’atteinte',
      title: (url) => `Kibana à ${url} est hors d’atteinte`,
      detail: 'Quelque chose en chemin empêche Tweetscope de l’atteindre.',
    },
    starting: {
      short: 'Démarre',
      title: () => 'Kibana démarre',
      detail: 'Cela prend environ une minute. Le tableau de bord apparaîtra ici de lui-même.',
    },
    'old version': {
      short: 'Trop ancien',
      title: () => 'Ce Kibana est trop ancien',
      detail: 'Le tableau de bord demande Kibana 8.11 ou plus récent.',
    },
    importing: {
      short: 'Importation',
      title: () => 'Le tableau de bord est en route vers Kibana',
      detail: 'Une vue de données, quatre graphiques et le tableau ; quelques secondes.',
    },
    ready: { short: 'Prêt', title: () => 'Kibana est prêt', detail: '' },
    failed: { short: 'Refusé', title: () => 'Kibana répond, et refuse', detail: 'Voyez ci-dessous ce qu’il dit.' },
  },
  get: {
    title: 'Comment en avoir un',
    docker: 'Avec Docker, depuis le dossier de Tweetscope :',
    elsewhere: 'Ou dites où est le vôtre, avant le démarrage :',
  },
  pictures: 'Analyses',
});

export const KIBANA_WORDS = { en, fr };
