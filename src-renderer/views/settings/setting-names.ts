import { OPENAI_NAMES } from './openai-names.ts';
import { addressAllowed, type SettingWords, words } from './setting-words.ts';

const topicAllowed = 'lettres, chiffres, « . », « _ » et « - », 249 au plus';
const pem = 'le chemin d’un fichier PEM, ou vide';

/** What a person calls each setting, and its description in French. Without an entry a field shows its path. */
export const SETTING_NAMES: Readonly<Record<string, SettingWords>> = {
  data: words(
    'Data folder',
    'Dossier de données',
    'Dossier du journal, de l’index et de l’archive intégrés, et de tweetscope.json.',
    'un chemin',
  ),
  profile: words('Profile', 'Profil', 'Ce qui se trouve derrière chaque partie.', 'un profil du fichier'),

  'topic.name': words('Topic', 'Topic', 'Topic où passent les tweets. Créé s’il manque.', topicAllowed),
  'topic.partitions': words('Partitions', 'Partitions', 'Partitions du topic à sa création.'),
  'topic.replicationFactor': words(
    'Replication factor',
    'Facteur de réplication',
    'Copies de chaque partition à la création du topic ; le journal intégré en garde une.',
  ),
  'topic.retentionHours': words(
    'Kept for (hours)',
    'Gardés pendant (heures)',
    'Combien de temps les messages restent dans le topic.',
  ),
  'topic.retentionBytes': words(
    'Kept up to (bytes)',
    'Gardés jusqu’à (octets)',
    'Taille d’une partition à partir de laquelle les plus vieux messages partent.',
  ),
  'deadLetters.topic': words(
    'Dead-letter topic',
    'Topic des lettres mortes',
    'Topic de ce qui n’a pas pu être traité, avec la raison.',
    topicAllowed,
  ),
  'consumer.group': words(
    'Consumer group',
    'Groupe de lecture',
    'Groupe dont les offsets validés disent ce qui est fait.',
    '1 à 255 caractères',
  ),
  'consumer.from': words(
    'A new group starts at',
    'Un nouveau groupe commence',
    'Où commence un groupe sans offsets validés.',
  ),

  'source.kind': words(
    'Source',
    'Source',
    'D’où viennent les tweets : le simulateur, ou un fichier à rejouer.',
    'simulator, ou le chemin d’un fichier',
  ),
  'source.format': words(
    'Format of the file',
    'Format du fichier',
    'Format du fichier à rejouer ; auto regarde son nom et ses premières lignes.',
  ),
  'source.rate': words(
    'Rate',
    'Débit',
    'À quelle vitesse les tweets sont produits. natural en fait un toutes les 1 à 3 s, recorded suit les heures du fichier, max va aussi vite que la chaîne suit.',
    'des tweets par seconde de 0 à 20 000, max, natural (simulateur) ou recorded (fichiers)',
  ),
  'simulator.scenario': words('Scenario', 'Scénario', 'Ce qui se passe dans le monde simulé.'),
  'simulator.seed': words('Seed', 'Graine', 'Même graine, mêmes tweets.'),
  'simulator.languages': words(
    'Languages',
    'Langues',
    'Part de chaque langue parmi les tweets simulés.',
    'des poids pour en et fr, l’un au-dessus de 0, par exemple en:3,fr:1',
  ),

  'pipeline.maxInFlight': words(
    'Most in flight',
    'Messages en vol au plus',
    'Messages entre lecture et validation, au plus ; quand c’est plein, la lecture attend.',
  ),
  'pipeline.maxInFlightBytes': words(
    'Most bytes in flight',
    'Octets en vol au plus',
    'Octets de messages entre lecture et validation, au plus.',
  ),
  'pipeline.analysisBatch': words(
    'Tweets per analysis',
    'Tweets par analyse',
    'Tweets donnés à l’analyseur en une fois, au plus.',
  ),
  'pipeline.storeBatch': words(
    'Tweets per write',
    'Tweets par écriture',
    'Tweets écrits en une fois dans un stockage, au plus.',
  ),
  'pipeline.batchAgeMs': words(
    'Wait for a batch (ms)',
    'Attente d’un lot (ms)',
    'Temps pendant lequel un tweet attend qu’un lot se remplisse, au plus.',
  ),
  'pipeline.commitIntervalMs': words(
    'Commit every (ms)',
    'Validation toutes les (ms)',
    'Temps entre deux validations des offsets.',
  ),
  'pipeline.drainTimeoutMs': words(
    'Stop waits for (ms)',
    'Un arrêt attend (ms)',
    'Combien de temps un arrêt attend ce qui est en vol ; le reste attend dans le journal.',
  ),

  'broker.kind': words('Log', 'Journal', 'Le journal où passent les tweets : celui qui est intégré, ou Kafka.'),
  'kafka.brokers': words(
    'Brokers',
    'Brokers',
    'Brokers pour commencer ; les autres s’apprennent d’eux.',
    'hôte:port, plusieurs séparés par des virgules',
  ),
  'kafka.clientId': words(
    'Client name',
    'Nom du client',
    'Nom sous lequel les brokers connaissent ce programme, dans leurs journaux, quotas et mesures.',
    '1 à 255 caractères',
  ),
  'kafka.tls': words('Encrypted (TLS)', 'Chiffré (TLS)', 'Si les connexions sont chiffrées.'),
  'kafka.tlsCaFile': words(
    'Authority (CA file)',
    'Autorité (fichier CA)',
    'Autorité qui a signé les certificats des brokers ; vide pour celles du système.',
    pem,
  ),
  'kafka.tlsCertificateFile': words(
    'Own certificate',
    'Certificat propre',
    'Certificat de ce programme, si les brokers en demandent un.',
    pem,
  ),
  'kafka.tlsKeyFile': words('Own private key', 'Clé privée propre', 'Clé privée de ce certificat.', pem),
  'kafka.saslMechanism': words('Login', 'Connexion', 'Comment ce programme se présente.'),
  'kafka.saslUsername': words('User', 'Utilisateur', 'Utilisateur qui se connecte.', 'un nom, ou vide'),
  'kafka.saslPassword': words('Password', 'Mot de passe', 'Mot de passe de cet utilisateur.'),

  'index.kind': words('Search index', 'Index de recherche', 'Ce qui cherche : l’index intégré, ou Elasticsearch 8.'),
  'elasticsearch.url': words('Address', 'Adresse', 'Où Elasticsearch répond.', addressAllowed),
  'elasticsearch.index': words(
    'Index',
    'Index',
    'Index des tweets analysés. Créé s’il manque, avec son modèle du même nom.',
    'minuscules, chiffres, « . », « _ », « - »',
  ),
  'elasticsearch.shards': words('Shards', 'Fragments', 'Fragments de l’index à sa création.'),
  'elasticsearch.replicas': words(
    'Replicas',
    'Répliques',
    'Copies de chaque fragment à la création de l’index ; 0 pour un seul nœud.',
  ),
  'elasticsearch.username': words('User', 'Utilisateur', 'Nom pour l’authentification simple.', 'un nom, ou vide'),
  'elasticsearch.password': words('Password', 'Mot de passe', 'Mot de passe pour l’authentification simple.'),
  'elasticsearch.apiKey': words('API key', 'Clé d’API', 'Clé d’API, à la place du nom et du mot de passe.'),
  'elasticsearch.caFile': words(
    'Authority (CA file)',
    'Autorité (fichier CA)',
    'Fichier PEM de l’autorité qui a signé le certificat du serveur.',
    pem,
  ),
  'elasticsearch.fingerprint': words(
    'Fingerprint of the authority',
    'Empreinte de l’autorité',
    'Empreinte de cette autorité, à la place du fichier.',
    'une empreinte SHA-256 en hexadécimal, ou vide',
  ),
  'elasticsearch.requestTimeoutMs': words(
    'Time limit (ms)',
    'Délai (ms)',
    'Combien de temps attendre une réponse d’Elasticsearch.',
  ),

  'archive.kind': words(
    'Archive',
    'Archive',
    'Ce qui garde les tweets pour toujours : l’archive intégrée, ou Cassandra 4.',
  ),
  'cassandra.contactPoints': words(
    'Nodes to begin with',
    'Nœuds pour commencer',
    'Quelques nœuds ; les autres se trouvent par eux.',
    'des hôtes avec ou sans port, séparés par des virgules',
  ),
  'cassandra.localDataCenter': words(
    'Data centre',
    'Centre de données',
    'Centre de données dont les nœuds sont interrogés.',
    'lettres, chiffres, « _ » et « - »',
  ),
  'cassandra.keyspace': words(
    'Keyspace',
    'Keyspace',
    'Keyspace des tables. Créés s’ils manquent.',
    'minuscules, chiffres et « _ », 48 au plus',
  ),
  'cassandra.replicationFactor': words(
    'Replication factor',
    'Facteur de réplication',
    'Copies de chaque ligne à la création du keyspace.',
  ),
  'cassandra.consistency': words(
    'Consistency',
    'Cohérence',
    'Combien de copies doivent répondre à une écriture ou une lecture.',
  ),
  'cassandra.username': words('User', 'Utilisateur', 'Nom pour se connecter.', 'un nom, ou vide'),
  'cassandra.password': words('Password', 'Mot de passe', 'Mot de passe pour se connecter.'),
  'cassandra.tls': words(
    'Encrypted (TLS)',
    'Chiffré (TLS)',
    'Si les connexions sont chiffrées, et les certificats vérifiés.',
  ),
  'cassandra.caFile': words(
    'Authority (CA file)',
    'Autorité (fichier CA)',
    'Fichier PEM de l’autorité qui a signé les certificats des nœuds.',
    pem,
  ),
  'cassandra.ttlSeconds': words(
    'Kept for (seconds)',
    'Gardés pendant (secondes)',
    'Après combien de secondes un tweet quitte l’archive ; 0 pour jamais.',
  ),
  'cassandra.requestTimeoutMs': words(
    'Time limit (ms)',
    'Délai (ms)',
    'Combien de temps attendre une réponse de Cassandra.',
  ),

  'kibana.url': words(
    'Address',
    'Adresse',
    'Où Kibana répond, pour ce programme comme pour le navigateur.',
    addressAllowed,
  ),
  'stack.file': words(
    'Compose file',
    'Fichier Compose',
    'Fichier Compose avec les services, un .env à côté ; vide pour celui fourni avec Tweetscope.',
    'le chemin d’un fichier Compose, ou vide',
  ),
  'kibana.space': words(
    'Space',
    'Espace',
    'Espace de Kibana qui contient les tableaux de bord ; vide pour celui par défaut.',
    'minuscules, chiffres, « _ » et « - », ou vide',
  ),
  'kibana.username': words('User', 'Utilisateur', 'Nom pour l’authentification simple.', 'un nom, ou vide'),
  'kibana.password': words('Password', 'Mot de passe', 'Mot de passe pour l’authentification simple.'),
  'kibana.apiKey': words('API key', 'Clé d’API', 'Clé d’API, à la place du nom et du mot de passe.'),

  'analyser.kind': words(
    'Analyser',
    'Analyseur',
    'Ce qui trouve sentiment et sujet : le modèle hors ligne, ou un modèle d’OpenAI ou d’un serveur compatible.',
  ),
  ...OPENAI_NAMES,

  'updates.feed': words(
    'Where updates are',
    'Où sont les mises à jour',
    'Dossier sur le web avec les versions plus récentes de l’application installée ; rien n’est téléchargé ni installé sans vous le demander. Vide : personne ne cherche.',
    'une adresse https, ou vide',
  ),
  'watches.webhook': words(
    'Webhook',
    'Webhook',
    'Adresse qui reçoit un POST en JSON quand une veille se déclenche et quand elle finit.',
  ),
  'sessions.keepDays': words(
    'Sessions kept for (days)',
    'Sessions gardées (jours)',
    'Combien de temps la trace d’une session est gardée.',
  ),
  'sessions.keepMost': words(
    'Most sessions kept',
    'Sessions gardées au plus',
    'Sessions gardées, au plus ; au-delà, les plus vieilles partent.',
  ),

  'secrets.kind': words(
    'Kept in',
    'Gardés dans',
    'Où les mots de passe et les clés sont gardés : automatic prend le trousseau du système dans l’application, sinon la mémoire, jusqu’à la fin du programme.',
  ),
  'secrets.folder': words(
    'Folder of mounted files',
    'Dossier des fichiers montés',
    'Dossier avec un fichier par secret, nommé par le chemin de son réglage ; pour file.',
    'le chemin d’un dossier',
  ),
  'vault.address': words('Address', 'Adresse', 'Où HashiCorp Vault répond ; pour vault.', addressAllowed),
  'vault.namespace': words('Namespace', 'Espace de noms', 'Espace de noms de Vault Enterprise.', 'un nom, ou vide'),
  'vault.mount': words(
    'Mount',
    'Point de montage',
    'Point de montage du moteur clé-valeur, version 2.',
    'lettres, chiffres, « _ », « - » et « / »',
  ),
  'vault.path': words(
    'Path of the secret',
    'Chemin du secret',
    'Secret dont les clés sont nommées par les chemins des réglages.',
    'lettres, chiffres, « _ », « - », « . » et « / »',
  ),
  'vault.timeoutMs': words('Time limit (ms)', 'Délai (ms)', 'Combien de temps attendre une réponse de Vault.'),

  'web.port': words(
    'Port of the web console',
    'Port de la console web',
    'Port de la console web sur 127.0.0.1 ; 0 prend celui du dossier de données, ou un autre, libre.',
  ),
  'web.open': words(
    'Open the browser at start',
    'Ouvrir le navigateur au démarrage',
    'Si le navigateur s’ouvre au démarrage.',
  ),
};
