import type { Formats } from '../../../locale/formats.ts';

const en = (format: Formats) => ({
  source: 'Source',
  simulator: 'The simulator writes the tweets.',
  open: 'Replay a file…',
  another: 'Another file…',
  back: 'Back to the simulator',
  title: 'Replay a file of tweets',
  drop: 'Drop a file here',
  or: 'or',
  choose: 'Choose a file',
  kinds: 'NDJSON, CSV, TSV, Twitter exports or Sentiment140, plain or gzip',
  path: 'Or the path of a file on the engine’s machine',
  look: 'Look at it',
  uploading: (name: string) => `Bringing ${name} to the engine`,
  tooLarge: (name: string, most: string) => `${name} is larger than ${most}. Name it by its path instead.`,
  empty: (name: string) => `${name} is empty.`,
  folder: (name: string) => `${name} is a folder. Drop the files that are in it.`,
  noTweets: (name: string) => `${name} is a picture, a recording or a packed document, not a file of tweets.`,
  unknown: (name: string) =>
    `${name} does not begin as a file of tweets does. If it is one all the same, say below which format it has.`,
  several: (count: number) => `${format.count(count)} files came at once. One is replayed at a time: which?`,
  which: 'Which file',
  others: 'Another of the files',
  sourceFixed:
    'A flag or a variable names the source, and it wins over what is chosen here. Start without it to replay a file.',
  fixedPace: (rate: string | number) => {
    if (typeof rate === 'number') return `${Number.isInteger(rate) ? format.count(rate) : format.rate(rate)} a second`;
    return rate === 'max' ? en(format).paces.max : rate === 'recorded' ? en(format).paces.recorded : rate;
  },
  paceFixed: 'Given by a flag or a variable, which wins.',
  looking: 'Looking at the file…',
  takenFor: 'Taken for',
  size: 'Size',
  looked: 'Of the first lines',
  lookedAt: (tweets: number, rejected: number) =>
    rejected === 0
      ? `all ${format.count(tweets)} are tweets`
      : `${format.count(tweets)} are tweets, ${format.count(rejected)} are not`,
  bytes: (count: number) => `${format.compact(count)} bytes`,
  samples: 'The first tweets',
  rejects: 'Lines that are no tweets',
  line: (line: number) => `Line ${format.count(line)}`,
  rejectNote: 'Such lines go to the dead letters with their number; the others are replayed.',
  format: 'Format',
  formats: {
    auto: 'Found out by itself',
    ndjson: 'NDJSON',
    x2: 'Twitter API v2',
    x1: 'Twitter API v1.1',
    csv: 'CSV',
    tsv: 'TSV',
    sentiment140: 'Sentiment140',
  },
  pace: 'Pace',
  paces: {
    max: 'As fast as the pipeline stores',
    recorded: 'By the times in the file',
    '10': '10 a second',
    '100': '100 a second',
    '1000': '1,000 a second',
  },
  running: 'What is in flight is stored first. The session ends and another begins, with the file as its source.',
  stopped: 'The file becomes the source, and the pipeline starts.',
  stays: 'It stays the source of this profile until you go back to the simulator.',
  replay: 'Replay it',
  replaying: 'Changing the source…',
  cancel: 'Cancel',
  rejectedLines: (count: number) =>
    count === 1 ? '1 line is no tweet: see why' : `${format.count(count)} lines are no tweets: see why`,
});

type Words = ReturnType<typeof en>;

const fr = (format: Formats): Words => ({
  source: 'Source',
  simulator: 'Le simulateur écrit les tweets.',
  open: 'Rejouer un fichier…',
  another: 'Un autre fichier…',
  back: 'Revenir au simulateur',
  title: 'Rejouer un fichier de tweets',
  drop: 'Déposez un fichier ici',
  or: 'ou',
  choose: 'Choisir un fichier',
  kinds: 'NDJSON, CSV, TSV, exports de Twitter ou Sentiment140, brut ou gzip',
  path: 'Ou le chemin d’un fichier sur la machine du moteur',
  look: 'Le regarder',
  uploading: (name) => `${name} part vers le moteur`,
  tooLarge: (name, most) => `${name} dépasse ${most}. Donnez plutôt son chemin.`,
  empty: (name) => `${name} est vide.`,
  folder: (name) => `${name} est un dossier. Déposez les fichiers qu’il contient.`,
  noTweets: (name) => `${name} est une image, un enregistrement ou un document compressé, pas un fichier de tweets.`,
  unknown: (name) =>
    `${name} ne commence pas comme un fichier de tweets. S’il en est un malgré tout, dites son format ci-dessous.`,
  several: (count) => `${format.count(count)} fichiers sont arrivés ensemble. Un seul se rejoue à la fois : lequel ?`,
  which: 'Quel fichier',
  others: 'Un autre de ces fichiers',
  sourceFixed:
    'Une option ou une variable nomme la source, et elle l’emporte sur ce qui est choisi ici. Démarrez sans elle pour rejouer un fichier.',
  fixedPace: (rate) => {
    if (typeof rate === 'number')
      return `${Number.isInteger(rate) ? format.count(rate) : format.rate(rate)} par seconde`;
    return rate === 'max' ? fr(format).paces.max : rate === 'recorded' ? fr(format).paces.recorded : rate;
  },
  paceFixed: 'Donné par une option ou une variable, qui l’emporte.',
  looking: 'Lecture du début du fichier…',
  takenFor: 'Reconnu comme',
  size: 'Taille',
  looked: 'Des premières lignes',
  lookedAt: (tweets, rejected) =>
    rejected === 0
      ? `toutes (${format.count(tweets)}) sont des tweets`
      : `${format.count(tweets)} sont des tweets, ${format.count(rejected)} non`,
  bytes: (count) => `${format.compact(count)} octets`,
  samples: 'Les premiers tweets',
  rejects: 'Lignes qui ne sont pas des tweets',
  line: (line) => `Ligne ${format.count(line)}`,
  rejectNote: 'Ces lignes vont aux lettres mortes avec leur numéro ; les autres sont rejouées.',
  format: 'Format',
  formats: {
    auto: 'Trouvé tout seul',
    ndjson: 'NDJSON',
    x2: 'API Twitter v2',
    x1: 'API Twitter v1.1',
    csv: 'CSV',
    tsv: 'TSV',
    sentiment140: 'Sentiment140',
  },
  pace: 'Rythme',
  paces: {
    max: 'Aussi vite que la chaîne enregistre',
    recorded: 'Selon les heures du fichier',
    '10': '10 par seconde',
    '100': '100 par seconde',
    '1000': '1 000 par seconde',
  },
  running:
    'Ce qui est en route est d’abord enregistré. La session se termine, une autre commence avec le fichier pour source.',
  stopped: 'Le fichier devient la source, et la chaîne démarre.',
  stays: 'Il reste la source de ce profil jusqu’au retour au simulateur.',
  replay: 'Le rejouer',
  replaying: 'Changement de source…',
  cancel: 'Annuler',
  rejectedLines: (count) =>
    count === 1
      ? '1 ligne n’est pas un tweet : voir pourquoi'
      : `${format.count(count)} lignes ne sont pas des tweets : voir pourquoi`,
});

export const FILE_WORDS = { en, fr };
