const fr = (summary: string, hint: string) => ({ summary, hint });

const SEE_BYTES = 'Regardez qui écrit dans le topic ; les octets sont dans les lettres mortes.';

/** Errors of what a tweet meets on its way: source, broker, decoding, analysis, stores. */
export const FRENCH_PART_ERRORS = {
  // source
  FILE_NOT_FOUND: fr('Le fichier à rejouer n’existe pas ou ne peut être lu.', 'Vérifiez son chemin et ses droits.'),
  FILE_FORMAT_UNKNOWN: fr(
    'Le format du fichier n’a pas été reconnu.',
    'Nommez-le : ndjson, x2, x1, csv, tsv ou sentiment140.',
  ),
  FILE_UNREADABLE: fr(
    'Le fichier à rejouer n’a pas pu être lu jusqu’au bout.',
    'Il est abîmé ou coupé : reprenez-le. Ce qui a été lu avant est dans le journal.',
  ),
  UPLOAD_REFUSED: fr(
    'Le fichier n’a pas pu être pris dans le dossier de données.',
    'Le message dit pourquoi ; un fichier de la machine du moteur peut être nommé par son chemin.',
  ),
  FILE_LINE_INVALID: fr(
    'Une ligne du fichier n’est pas un tweet.',
    'Elle est dans les lettres mortes avec son numéro ; corrigez-la et renvoyez-la.',
  ),

  // broker
  BROKER_UNAVAILABLE: fr(
    'Le broker ne répond pas.',
    'Démarrez-le (Services, ou tweetscope stack), ou donnez son adresse dans les réglages ; la chaîne reprend d’elle-même.',
  ),
  BROKER_LOGIN_REFUSED: fr(
    'Le broker a refusé l’identification.',
    'Comparez kafka.saslMechanism, kafka.saslUsername et kafka.saslPassword avec ce qu’il attend.',
  ),
  BROKER_CERTIFICATE_REFUSED: fr(
    'Le certificat du broker n’est pas reconnu.',
    'Donnez l’autorité qui l’a signé dans kafka.tlsCaFile, et les brokers comme le certificat les nomme.',
  ),
  BROKER_FORBIDDEN: fr(
    'Le broker interdit à cet utilisateur ce dont Tweetscope a besoin.',
    'Accordez lecture, écriture, création et description sur les topics, et lecture sur le groupe.',
  ),
  BROKER_CORRUPT: fr(
    'Le journal intégré ne peut être ouvert.',
    'Restaurez le dossier de données, ou déplacez-le pour repartir de zéro.',
  ),
  TOPIC_UNKNOWN: fr('Le topic n’existe pas.', 'Démarrez la chaîne une fois : elle le crée.'),
  TOPIC_DIFFERS: fr(
    'Un topic existant n’est pas comme réglé.',
    'Changez le topic ou les réglages ; Tweetscope ne modifie aucun topic de lui-même.',
  ),
  TOPIC_REFUSED: fr(
    'Le broker a refusé de créer le topic.',
    'Comparez partitions et réplication avec le nombre de brokers, ou créez-le à la main.',
  ),
  OFFSET_OUT_OF_RANGE: fr(
    'L’offset demandé n’est pas dans le journal.',
    'Choisissez-en un entre le début et la fin de la partition.',
  ),
  PARTITION_NOT_ASSIGNED: fr(
    'Un autre membre du groupe lit cette partition.',
    'Arrêtez les autres consommateurs du groupe, puis réessayez.',
  ),

  // decode
  MESSAGE_TOO_LARGE: fr('Le message est plus grand qu’un tweet ne peut l’être.', SEE_BYTES),
  MESSAGE_NOT_UTF8: fr('Le message n’est pas de l’UTF-8 valable.', SEE_BYTES),
  MESSAGE_NOT_JSON: fr('Le message n’est pas du JSON.', SEE_BYTES),
  MESSAGE_NOT_A_TWEET: fr(
    'Le message est du JSON, mais pas un tweet.',
    'La raison nomme le champ ; corrigez-le et renvoyez-le depuis les lettres mortes.',
  ),

  // analysis
  ANALYSER_UNAVAILABLE: fr(
    'L’analyseur ne répond pas.',
    'Les tweets attendent dans le journal et continuent quand il revient.',
  ),
  ANALYSIS_FAILED: fr(
    'L’analyseur n’a pas pu analyser ce tweet.',
    'Il est dans les lettres mortes ; regardez son texte, puis renvoyez-le.',
  ),
  ANALYSER_UNAUTHORIZED: fr(
    'Le serveur du modèle a refusé la clé, ou il n’y en a pas.',
    'Donnez dans openai.apiKey une clé qui a droit au modèle ; les tweets attendent dans le journal.',
  ),
  ANALYSER_MODEL_UNKNOWN: fr(
    'Le serveur ne connaît pas le modèle, ou rien ne répond à cette adresse.',
    'Vérifiez openai.model et openai.baseUrl (avec /v1) ; les tweets attendent dans le journal.',
  ),
  ANALYSER_REQUEST_REFUSED: fr(
    'Le serveur du modèle refuse chaque demande.',
    'Le message donne sa raison ; vérifiez les réglages openai.*. Les tweets attendent dans le journal.',
  ),
  ANALYSER_QUOTA_SPENT: fr(
    'Le compte chez le serveur du modèle n’a plus de crédit.',
    'Ajoutez du crédit, ou mettez analyser.kind à offline ; les tweets attendent dans le journal.',
  ),
  ANALYSER_BUDGET_SPENT: fr(
    'Le budget pour le modèle est dépensé.',
    'Augmentez openai.budgetPerSessionUsd ou openai.budgetPerMinuteUsd, ou ouvrez une autre session.',
  ),
  ANALYSIS_REFUSED: fr(
    'Le modèle n’a pas donné de réponse correcte pour ce tweet, même seul.',
    'Mettez openai.fallback à offline ou dead-letters si de tels tweets ne doivent pas attendre.',
  ),
  ANALYSIS_GIVEN_UP: fr(
    'Le modèle n’a jamais donné de réponse correcte pour ce tweet, si souvent qu’on l’ait demandé.',
    'Renvoyez-le depuis les lettres mortes avec un autre modèle, ou mettez openai.fallback à offline pour que de tels tweets soient jugés.',
  ),

  // stores
  STORE_UNAVAILABLE: fr(
    'Un lieu de stockage ne répond pas.',
    'Les tweets attendent dans le journal. Démarrez-le (Services, ou tweetscope stack), ou donnez son adresse dans les réglages.',
  ),
  STORE_UNAUTHORIZED: fr(
    'Un lieu de stockage a refusé notre nom, mot de passe ou clé.',
    'Vérifiez ses réglages, ou les droits de l’utilisateur ; les tweets attendent dans le journal.',
  ),
  STORE_CERTIFICATE_REFUSED: fr(
    'Le certificat d’un lieu de stockage n’est pas reconnu.',
    'Donnez l’autorité qui l’a signé (elasticsearch.caFile ou .fingerprint, cassandra.caFile).',
  ),
  STORE_REJECTED: fr(
    'Un lieu de stockage a refusé le document.',
    'Il est dans les lettres mortes avec la raison donnée.',
  ),
  TWEET_UNKNOWN: fr(
    'Ce tweet n’existe pas, ou n’est pas encore analysé.',
    'Voyez s’il a été enregistré : cherchez son identifiant.',
  ),
  REANALYSIS_BUSY: fr(
    'Une sélection est en cours de nouvelle analyse, ou aucune n’est prête.',
    'Attendez-la, ou annulez-la dans Qualité.',
  ),
  QUERY_INVALID: fr(
    'La recherche n’a pas été comprise.',
    'Mettez entre guillemets les mots à caractères spéciaux, ou cherchez plus simple.',
  ),
} as const;
