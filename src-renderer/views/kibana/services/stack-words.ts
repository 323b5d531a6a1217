import type { ServiceState, StackProblem, StackState } from '#shared/contract/stack.ts';
import type { Formats } from '../../../locale/formats.ts';

interface ProblemWords {
  readonly what: string;
  readonly advice: string;
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
const otherPort = (port: number) => port + 10_000;

const en = (format: Formats) => ({
  title: 'Services',
  note: 'with Docker',
  looking: 'Asking Docker…',
  table: 'Services and how they do',
  up: 'Start services',
  upAnyway: 'Start anyway',
  down: 'Stop services',
  recheck: 'Check again',
  logs: (name: string) => `Log of ${name}`,
  log: { close: 'Close', empty: 'It wrote nothing yet.', loading: 'Reading…' },
  states: {
    unavailable: 'Docker cannot be used here',
    down: 'Not running',
    starting: 'Starting…',
    partly: 'Not all of them run',
    up: 'All services answer',
    stopping: 'Stopping…',
  } as Readonly<Record<StackState, string>>,
  service: {
    absent: 'Not running',
    waiting: 'Waiting',
    fetching: 'Fetching its image',
    starting: 'Starting',
    ready: 'Answers',
    stopping: 'Stopping',
    failed: 'Failed',
  } as Readonly<Record<ServiceState, string>>,
  waitsFor: (names: string) => `for ${names}`,
  and: ' and ',
  after: (ms: number) => `after ${format.duration(ms)}`,
  since: (ms: number) => `for ${format.duration(ms)}`,
  next: 'Then start Tweetscope with',
  stop: {
    title: 'Stop the services?',
    detail: 'Kafka, Elasticsearch, Kibana and Cassandra stop. A pipeline that uses them waits until they are back.',
    volumes: 'Forget all their data too: topics, index and tables',
    keep: 'Their data stay for the next start.',
    confirm: 'Stop them',
    forget: 'Stop and forget',
    cancel: 'Let them run',
  },
  problem: (problem: StackProblem): ProblemWords => {
    switch (problem.kind) {
      case 'docker missing':
        return {
          what: 'There is no program docker on this machine.',
          advice: 'Install Docker, or start the servers without it by npm run stack.',
        };
      case 'compose missing':
        return { what: 'This Docker has no Compose.', advice: 'Install its Compose plugin, version 2.' };
      case 'engine silent':
        return { what: 'Docker’s engine does not answer.', advice: 'Start Docker, then check again.' };
      case 'file unusable':
        return {
          what: `The Compose file cannot be used: ${problem.detail}`,
          advice: 'Mend it, or the .env beside it.',
        };
      case 'port taken':
        return {
          what: `Port ${problem.port}, which ${problem.service} needs, is taken${problem.holder === null ? '' : ` by ${problem.holder}`}.`,
          advice: `End that program, or write ${problem.service.toUpperCase()}_PORT=${otherPort(problem.port)} into .env.`,
        };
      case 'memory low':
        return {
          what: `Docker may use ${gigabytes(problem.available)} GB of memory; the services take up to ${gigabytes(problem.needed)} GB.`,
          advice: 'Close programs, or choose smaller heaps in .env.',
        };
      case 'disk low':
        return {
          what: `${gigabytes(problem.available)} GB of disk are free; about ${gigabytes(problem.needed)} GB are needed.`,
          advice: 'Make room first.',
        };
    }
  },
});

const fr = (format: Formats): ReturnType<typeof en> => ({
  title: 'Services',
  note: 'avec Docker',
  looking: 'Question à Docker…',
  table: 'Les services et leur état',
  up: 'Démarrer les services',
  upAnyway: 'Démarrer quand même',
  down: 'Arrêter les services',
  recheck: 'Vérifier encore',
  logs: (name) => `Journal de ${name}`,
  log: { close: 'Fermer', empty: 'Il n’a encore rien écrit.', loading: 'Lecture…' },
  states: {
    unavailable: 'Docker n’est pas utilisable ici',
    down: 'À l’arrêt',
    starting: 'Démarrage…',
    partly: 'Ils ne tournent pas tous',
    up: 'Tous les services répondent',
    stopping: 'Arrêt…',
  },
  service: {
    absent: 'À l’arrêt',
    waiting: 'En attente',
    fetching: 'Téléchargement de l’image',
    starting: 'Démarre',
    ready: 'Répond',
    stopping: 'S’arrête',
    failed: 'En échec',
  },
  waitsFor: (names) => `de ${names}`,
  and: ' et ',
  after: (ms) => `après ${format.duration(ms)}`,
  since: (ms) => `depuis ${format.duration(ms)}`,
  next: 'Lancez ensuite Tweetscope avec',
  stop: {
    title: 'Arrêter les services ?',
    detail: 'Kafka, Elasticsearch, Kibana et Cassandra s’arrêtent. Un pipeline qui les utilise attend leur retour.',
    volumes: 'Oublier aussi toutes leurs données : topics, index et tables',
    keep: 'Leurs données restent pour le prochain démarrage.',
    confirm: 'Les arrêter',
    forget: 'Arrêter et oublier',
    cancel: 'Les laisser tourner',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'docker missing':
        return {
          what: 'Il n’y a pas de programme docker sur cette machine.',
          advice: 'Installez Docker, ou démarrez les serveurs sans lui par npm run stack.',
        };
      case 'compose missing':
        return { what: 'Ce Docker n’a pas Compose.', advice: 'Installez son extension Compose, version 2.' };
      case 'engine silent':
        return { what: 'Le moteur de Docker ne répond pas.', advice: 'Démarrez Docker, puis vérifiez encore.' };
      case 'file unusable':
        return {
          what: `Le fichier Compose est inutilisable : ${problem.detail}`,
          advice: 'Corrigez-le, ou le .env à côté.',
        };
      case 'port taken':
        return {
          what: `Le port ${problem.port}, dont ${problem.service} a besoin, est pris${problem.holder === null ? '' : ` par ${problem.holder}`}.`,
          advice: `Arrêtez ce programme, ou écrivez ${problem.service.toUpperCase()}_PORT=${otherPort(problem.port)} dans .env.`,
        };
      case 'memory low':
        return {
          what: `Docker dispose de ${gigabytes(problem.available)} Go de mémoire ; les services en prennent jusqu’à ${gigabytes(problem.needed)} Go.`,
          advice: 'Fermez des programmes, ou choisissez des tas plus petits dans .env.',
        };
      case 'disk low':
        return {
          what: `${gigabytes(problem.available)} Go de disque sont libres ; il en faut environ ${gigabytes(problem.needed)}.`,
          advice: 'Faites d’abord de la place.',
        };
    }
  },
});

export const STACK_WORDS = { en, fr };
