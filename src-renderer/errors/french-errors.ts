import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { FRENCH_PART_ERRORS } from './french-part-errors.ts';
import { FRENCH_SERVICE_ERRORS } from './french-service-errors.ts';

export interface FrenchError {
  readonly summary: string;
  readonly hint: string;
}

const fr = (summary: string, hint: string): FrenchError => ({ summary, hint });

/** What each code means and what to do, as the English ones say it. A code without French does not compile. */
export const FRENCH_ERRORS: Readonly<Record<ErrorCode, FrenchError>> = {
  ...FRENCH_PART_ERRORS,
  ...FRENCH_SERVICE_ERRORS,

  // usage and settings
  USAGE: fr('La ligne de commande n’a pas été comprise.', 'Voyez `tweetscope --help`.'),
  SETTING_UNKNOWN: fr('Un réglage porte un nom inconnu.', 'Comparez le nom avec docs/settings.md.'),
  SETTING_INVALID: fr(
    'Un réglage a une valeur qui n’est pas permise.',
    'Donnez ce qui est permis ; docs/settings.md a chaque réglage avec ses valeurs.',
  ),
  SETTINGS_UNREADABLE: fr('Le fichier de réglages n’est pas du JSON lisible.', 'Réparez ou retirez tweetscope.json.'),
  SETTINGS_UNWRITABLE: fr(
    'Le fichier de réglages n’a pas pu être écrit.',
    'Vérifiez son propriétaire et l’espace libre ; rien n’a changé.',
  ),
  SETTING_FIXED: fr(
    'Ce réglage ne se change pas ici.',
    'Une variable ou une option le donne et l’emporte sur le fichier : changez-le là et redémarrez.',
  ),
  PROFILE_REFUSED: fr(
    'Un profil ne peut être créé, renommé ou supprimé ainsi.',
    'Le message dit pourquoi ; les profils fournis et celui en service restent.',
  ),
  CONNECTION_REFUSED: fr(
    'Les nouveaux réglages n’atteignent pas leurs serveurs.',
    'Rien n’a changé, la chaîne continue : testez la connexion, corrigez, réessayez.',
  ),
  DATA_FOLDER_IN_USE: fr(
    'Un autre Tweetscope utilise le dossier de données.',
    'Arrêtez-le, ou donnez un autre dossier avec --data.',
  ),
  DATA_FOLDER_UNUSABLE: fr(
    'Le dossier de données ne peut être lu ou écrit.',
    'Vérifiez son chemin, son propriétaire et l’espace libre, ou donnez-en un autre avec --data.',
  ),
  SECRET_IN_FILE: fr(
    'Un mot de passe ou une clé se trouve dans un fichier de réglages.',
    'Retirez-le ; donnez-le dans Réglages, par sa variable, ou comme le dit docs/secrets.md.',
  ),
  SECRET_NAME_INVALID: fr('Aucun secret ne peut porter ce nom.', 'Un secret porte le chemin de son réglage.'),
  SECRETS_READ_ONLY: fr(
    'Les secrets ne se changent pas ici : ils viennent de l’environnement ou de fichiers montés.',
    'Changez-les là d’où ils viennent.',
  ),
  SECRETS_REFUSED: fr(
    'Le coffre des secrets a refusé l’accès ou la demande.',
    'Vérifiez le jeton ou le rôle et ses droits d’après docs/secrets.md.',
  ),
  SECRETS_UNAVAILABLE: fr(
    'Le coffre des secrets ne répond pas.',
    'Vérifiez qu’il tourne et qu’on l’atteint, puis réessayez.',
  ),

  // pipeline and contract
  PIPELINE_NOT_RUNNING: fr('La chaîne n’est pas en marche.', 'Démarrez-la d’abord.'),
  PIPELINE_STALLED: fr(
    'La chaîne n’a pas avancé avant son échéance.',
    'Lancez `tweetscope doctor` ; rien n’est perdu, le reste est dans le journal.',
  ),
  REQUEST_UNKNOWN: fr(
    'Cette demande n’est pas dans le contrat.',
    'Rechargez la page : elle est peut-être plus ancienne que le moteur.',
  ),
  REQUEST_INVALID: fr('Cette demande ne suit pas le contrat.', 'Le message donne le champ et ce qui est permis.'),
  REQUEST_FORBIDDEN: fr(
    'Cette page n’a pas le droit de parler au moteur.',
    'Ouvrez l’adresse que Tweetscope a affichée, avec son jeton.',
  ),
  REQUEST_TOO_MANY: fr(
    'La page demande plus à la fois que le moteur ne répond.',
    'Attendez les réponses en cours ; elles viennent d’elles-mêmes.',
  ),
  REQUEST_TIMED_OUT: fr(
    'Le moteur n’a pas répondu à temps.',
    'Il est peut-être occupé : regardez l’état, puis réessayez.',
  ),
  CONNECTION_LOST: fr(
    'La console n’est plus reliée au moteur.',
    'Elle se reconnecte d’elle-même ; rien n’est perdu dans le journal.',
  ),
  CONSOLE_NOT_BUILT: fr('Les pages de la console ne sont pas construites.', 'Lancez `npm run build`.'),
  PORT_IN_USE: fr('Le port est pris.', 'Donnez-en un autre avec --port, ou aucun pour un port libre.'),
  ENGINE_GONE: fr('Le moteur s’est arrêté sans prévenir.', 'Il redémarre de lui-même ; voyez pourquoi dans Activité.'),
  ALARM_UNDELIVERED: fr(
    'Une alarme n’a pas pu être remise au webhook.',
    'Vérifiez watches.webhook, et que le destinataire répond par 2xx.',
  ),
  REHEARSED: fr(
    'Quelqu’un joue cette panne exprès.',
    'Elle guérit d’elle-même ; on peut l’arrêter plus tôt dans Répéter.',
  ),
  REHEARSAL_REFUSED: fr(
    'Aucune panne ne peut être répétée ici ou maintenant.',
    'Les pannes sont pour les profils embedded et local de cette machine, une de chaque sorte à la fois.',
  ),
  INTERNAL: fr(
    'Quelque chose que Tweetscope n’attendait pas.',
    'Relancez avec --verbose et signalez ce qui s’affiche.',
  ),
};
