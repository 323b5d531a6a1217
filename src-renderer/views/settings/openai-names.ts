import { addressAllowed, type SettingWords, words } from './setting-words.ts';

/** The settings of a model over the network, as SETTING_NAMES has the others. */
export const OPENAI_NAMES: Readonly<Record<string, SettingWords>> = {
  'openai.model': words('Model', 'Modèle', 'Modèle interrogé.', 'le nom d’un modèle'),
  'openai.baseUrl': words(
    'Address',
    'Adresse',
    'Où est le modèle : OpenAI, ou tout serveur qui parle Chat Completions.',
    addressAllowed,
  ),
  'openai.apiKey': words('API key', 'Clé d’API', 'Clé de ce serveur.'),
  'openai.organization': words(
    'Organisation',
    'Organisation',
    'Organisation facturée, pour les clés qui en ont plusieurs.',
    'une organisation, ou vide',
  ),
  'openai.timeoutMs': words('Time limit (ms)', 'Délai (ms)', 'Combien de temps attendre une réponse.'),
  'openai.answerFormat': words(
    'Form of answers',
    'Forme des réponses',
    'Comment la forme des réponses est demandée ; auto commence par un schéma JSON et demande moins si le serveur le refuse.',
  ),
  'openai.tweetsPerRequest': words(
    'Tweets per request',
    'Tweets par requête',
    'Tweets dans une requête, au plus ; 1 pour qu’aucun tweet ne soit lu à côté d’un autre.',
  ),
  'openai.tokensPerRequest': words(
    'Tokens per request',
    'Jetons par requête',
    'Jetons de tweets dans une requête, au plus, estimés d’avance.',
  ),
  'openai.concurrency': words('Requests at once', 'Requêtes en même temps', 'Requêtes en cours en même temps.'),
  'openai.lingerMs': words(
    'Wait for a request to fill (ms)',
    'Attente de remplissage (ms)',
    'Temps pendant lequel un tweet en attend d’autres pour remplir sa requête, au plus.',
  ),
  'openai.requestsPerMinute': words(
    'Requests a minute',
    'Requêtes par minute',
    'Requêtes par minute, au plus ; ce que le serveur permet compte aussi.',
  ),
  'openai.tokensPerMinute': words(
    'Tokens a minute',
    'Jetons par minute',
    'Jetons par minute, au plus ; ce que le serveur permet compte aussi.',
  ),
  'openai.maxRetries': words(
    'Tries again',
    'Nouveaux essais',
    'Combien de fois une requête qui a échoué pour une raison passagère est renvoyée.',
  ),
  'openai.fallback': words(
    'Without a sound answer',
    'Sans réponse correcte',
    'Ce que deviennent les tweets sans réponse correcte : ils attendent, le modèle hors ligne les juge (et ils sont marqués), ou ils vont aux lettres mortes.',
  ),
  'openai.budgetPerSessionUsd': words(
    'Budget per session ($)',
    'Budget par session ($)',
    'Dépense d’une session, au plus.',
  ),
  'openai.budgetPerMinuteUsd': words('Budget per minute ($)', 'Budget par minute ($)', 'Dépense par minute, au plus.'),
  'openai.whenBudgetSpent': words(
    'When the budget is spent',
    'Budget épuisé',
    'Ce qui se passe avant qu’un budget soit dépassé : les tweets attendent, ou le modèle hors ligne les juge.',
  ),
  'openai.pricesFile': words(
    'File of prices',
    'Fichier des prix',
    'Prix à côté ou à la place de ceux de Tweetscope.',
    'le chemin d’un fichier JSON, ou vide',
  ),
  'openai.cachedAnswers': words(
    'Answers kept',
    'Réponses gardées',
    'Réponses gardées, au plus, pour ne pas payer deux fois le même texte ; 0 n’en garde aucune.',
  ),
  'openai.keptRequests': words(
    'Requests kept',
    'Requêtes gardées',
    'Requêtes gardées telles qu’envoyées et répondues, au plus, pour les regarder.',
  ),
};
