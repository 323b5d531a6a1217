const fr = (summary: string, hint: string) => ({ summary, hint });

/** Errors of what stands beside the pipeline: Kibana, services, sessions, replays and exports. */
export const FRENCH_SERVICE_ERRORS = {
  KIBANA_UNAVAILABLE: fr(
    'Kibana ne répond pas.',
    'Démarrez-le, ou dites où il est avec kibana.url ; la chaîne s’en passe.',
  ),
  KIBANA_NOT_READY: fr(
    'Kibana est là, mais pas encore prêt.',
    'Attendez une minute ; si cela dure, voyez son journal : il attend Elasticsearch.',
  ),
  KIBANA_UNAUTHORIZED: fr(
    'Kibana a refusé notre nom, mot de passe ou clé.',
    'Vérifiez kibana.username et kibana.password ou kibana.apiKey, et son droit d’enregistrer des objets.',
  ),
  KIBANA_OLD_VERSION: fr('Ce Kibana est plus ancien que les tableaux.', 'Prenez Kibana 8.11 ou plus récent.'),
  KIBANA_NOT_KIBANA: fr(
    'Ce qui répond à l’adresse de Kibana n’est pas Kibana.',
    'Vérifiez kibana.url, avec son chemin de base s’il en a un.',
  ),
  KIBANA_IMPORT_REFUSED: fr(
    'Kibana n’a pas pris les tableaux.',
    'Le message dit quel objet et pourquoi ; resources/kibana/tweetscope.ndjson peut s’importer à la main.',
  ),
  STACK_UNAVAILABLE: fr(
    'Les services ne peuvent être démarrés : Docker ou son fichier Compose manque.',
    'Installez Docker et son plugin Compose, puis démarrez-le ; docs/setup.md dit comment s’en passer.',
  ),
  STACK_BLOCKED: fr(
    'Quelque chose gêne les services, ils n’ont pas démarré.',
    'Le message le nomme : libérez le port ou la mémoire, changez de port dans .env, ou démarrez quand même.',
  ),
  STACK_BUSY: fr('Les services démarrent ou s’arrêtent déjà.', 'Attendez la fin.'),
  STACK_FAILED: fr(
    'Les services n’ont pas démarré ou ne se sont pas arrêtés comme voulu.',
    'Voyez le journal du service fautif : tweetscope stack logs SERVICE.',
  ),
  SESSIONS_UNAVAILABLE: fr(
    'Le registre des sessions ne peut être lu ou écrit.',
    'Vérifiez sessions.db dans le dossier de données, son propriétaire et l’espace libre.',
  ),
  SESSION_UNKNOWN: fr('Cette session n’existe pas.', 'La liste est dans Sessions.'),
  REPLAY_EMPTY: fr(
    'Rien de la session ne peut être rejoué : le topic n’a plus ses messages.',
    'Augmentez topic.retentionHours pour les garder plus longtemps ; rejouez une session plus récente.',
  ),
  REPLAY_BUSY: fr('Une session est en train d’être rejouée.', 'Attendez-la, ou annulez.'),
  EXPORT_UNKNOWN: fr('Cet export n’existe plus.', 'Exportez de nouveau : les fichiers sont gardés une heure.'),
  EXPORT_FAILED: fr('L’export n’a pas pu être écrit.', 'Vérifiez le dossier, son propriétaire et l’espace libre.'),
  EXPORT_CANCELLED: fr('L’export a été annulé.', 'Il n’en reste rien ; recommencez quand vous voulez.'),
  PDF_UNAVAILABLE: fr(
    'Aucun navigateur d’ici ne sait faire un PDF.',
    'Installez Chromium ou Chrome, nommez-le dans CHROME_PATH, ou exportez en HTML et imprimez.',
  ),
} as const;
