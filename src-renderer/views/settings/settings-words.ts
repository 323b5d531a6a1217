import type { ConnectionStep, StepReport } from '#shared/contract/settings.ts';
import type { SecretPlace } from '#shared/domain/secret-home.ts';
import type { Formats } from '../../locale/formats.ts';
import { frenchKind } from '../../locale/technology-name.ts';

type Steps = Readonly<Record<ConnectionStep, string>>;
type StepStates = Readonly<Record<StepReport['state'], string>>;
type Sections = Readonly<Record<string, string>>;

function english(format: Formats) {
  const changes = (count: number) => (count === 1 ? '1 change' : `${format.count(count)} changes`);
  return {
    loading: 'Reading the settings.',
    search: 'Search settings',
    none: 'No setting has these words.',
    sectionsLabel: 'Sections',
    appearance: 'Appearance',
    sections: {
      broker: 'Broker',
      analyser: 'Analyser',
      index: 'Search index',
      archive: 'Archive',
      kibana: 'Kibana',
      source: 'Source and simulator',
      topic: 'Topic and group',
      pipeline: 'Pipeline',
      records: 'Watches and sessions',
      secrets: 'Passwords and keys',
      program: 'Program',
    } as Sections,
    notInUse: (kind: string) => `Settings of ${kind}, not in use now`,
    profile: {
      title: 'Profile',
      label: 'Profile in use',
      note: (file: string) => `kept in ${file}`,
      standsFor: (broker: string, index: string, archive: string) =>
        `log ${broker} · index ${index} · archive ${archive}`,
      fixed: 'A flag or variable names the profile: it is not switched here.',
      duplicate: 'Duplicate…',
      rename: 'Rename…',
      remove: 'Delete…',
      export: 'Export',
      import: 'Import…',
      name: 'Name of the profile',
      nameRule: 'Lower-case letters, digits and “-”, at most 40.',
      duplicateTitle: (name: string) => `Duplicate ${name}`,
      duplicateNote: 'All its settings and passwords are copied. You stay in the present profile.',
      renameTitle: (name: string) => `Rename ${name}`,
      removeTitle: (name: string) => `Delete ${name}?`,
      removeNote:
        'Its settings and its passwords are forgotten. No tweet is lost. Export it first to keep its settings.',
      importTitle: 'Import as a new profile',
      importNote: 'A file that Tweetscope exported, or any tweetscope.json. Passwords are never in it.',
      file: 'File',
      create: 'Create',
      confirmRename: 'Rename',
      confirmRemove: 'Delete',
      confirmImport: 'Import',
      switchTitle: (name: string) => `Switch to ${name}?`,
      confirmSwitch: 'Switch',
    },
    field: {
      default: (value: string) => `default ${value}`,
      computed: (how: string) => `default: ${how}`,
      changed: 'changed',
      kept: 'set here',
      shared: 'for all profiles',
      restart: 'counts at the next start',
      waiting: 'waits for the next start',
      byVariable: (name: string) => `Given by ${name}, which wins over the file: change it there.`,
      byFlag: (name: string) => `Given on the command line by ${name}, which wins over the file.`,
      data: 'Give another folder with --data or TWEETSCOPE_DATA.',
      undo: (name: string) => `Undo: ${name}`,
      undoShort: 'Undo',
      reset: (name: string) => `Back to the default: ${name}`,
      resetShort: 'Default',
      willReset: 'goes back to its default',
      allowed: (what: string) => `Allowed: ${what}.`,
      number: (min: string, max: string) => `a whole number from ${min} to ${max}`,
      amount: 'a number above 0, or unlimited',
      empty: 'empty',
      on: 'On',
      off: 'Off',
    },
    secret: {
      set: (place: string) => `Set, ${place}`,
      unset: 'Not set',
      replace: 'Replace',
      enter: 'Enter',
      forget: 'Forget',
      willForget: 'will be forgotten',
      placeholder: 'New value',
      show: 'Show',
      hide: 'Hide',
      readOnly: 'Changed where it comes from.',
      places: {
        keychain: 'in the keychain of this system',
        memory: 'in memory, until Tweetscope ends',
        environment: 'from the environment',
        file: 'from a mounted file',
        vault: 'in Vault',
      } as Readonly<Record<SecretPlace, string>>,
      noKeychain: 'This system has no keychain, so passwords are in memory and asked for again at the next start.',
      weakKeychain:
        'The keychain of this system does not really encrypt, so passwords are in memory and asked for again at the next start.',
      home: (place: string) => `Passwords and keys are kept ${place}.`,
    },
    test: {
      start: 'Test connection',
      again: 'Test again',
      running: 'Testing…',
      title: (part: string) => `Connection: ${part}`,
      ok: 'Everything answers.',
      failed: 'It does not get through.',
      withDraft: 'Tested with the changes below that are not applied yet.',
      steps: {
        name: 'Name',
        connection: 'Connection',
        tls: 'Encryption',
        login: 'Login',
        version: 'Version',
        permission: 'Rights',
      } as Steps,
      states: { ok: 'fine', failed: 'failed', 'not-needed': 'not needed', 'not-tried': 'not tried' } as StepStates,
      ms: (ms: number) => `${format.count(Math.max(1, Math.round(ms)))} ms`,
    },
    bar: {
      label: 'Changes not applied yet',
      changes,
      problems: (count: number) => (count === 1 ? '1 field to mend' : `${format.count(count)} fields to mend`),
      live: 'Counts at once.',
      restart: 'Counts at the next start.',
      reconnect: 'Drains, reconnects, goes on.',
      reconnectStopped: 'Opens the parts anew.',
      nothing: 'Nothing differs from what is in force.',
      discard: 'Discard',
      apply: 'Apply',
      applying: 'Applying…',
      confirmTitle: (count: number) => `Apply ${changes(count)}?`,
      drains: (count: number) =>
        count === 0
          ? 'What is in flight is finished and stored,'
          : `${count === 1 ? '1 tweet' : `${format.count(count)} tweets`} in flight ${count === 1 ? 'is' : 'are'} finished and stored,`,
      steps: (isRunning: boolean): string =>
        isRunning
          ? 'then all parts are opened with the new settings and the pipeline goes on. Nothing is lost; the page stays connected.'
          : 'The pipeline stands still: its parts are opened with the new settings.',
      session: (isAnotherRun: boolean): string =>
        isAnotherRun
          ? 'That is another run: this session ends, and the next one begins with the change.'
          : 'The session goes on, with the change and the pause in its record.',
      ifNot: 'If they do not connect, the present settings stay in force.',
      nextStart: (names: string) => `At the next start of Tweetscope: ${names}.`,
    },
    cancel: 'Cancel',
  };
}

function french(format: Formats): ReturnType<typeof english> {
  const plural = (count: number, one: string, many: string) => `${format.count(count)} ${count < 2 ? one : many}`;
  const changes = (count: number) => plural(count, 'changement', 'changements');
  return {
    loading: 'Lecture des réglages.',
    search: 'Chercher un réglage',
    none: 'Aucun réglage n’a ces mots.',
    sectionsLabel: 'Sections',
    appearance: 'Apparence',
    sections: {
      broker: 'Broker',
      analyser: 'Analyseur',
      index: 'Index de recherche',
      archive: 'Archive',
      kibana: 'Kibana',
      source: 'Source et simulateur',
      topic: 'Topic et groupe',
      pipeline: 'Chaîne',
      records: 'Veilles et sessions',
      secrets: 'Mots de passe et clés',
      program: 'Programme',
    },
    notInUse: (kind) => `Réglages de ${kind}, sans effet pour l’instant`,
    profile: {
      title: 'Profil',
      label: 'Profil en service',
      note: (file) => `gardé dans ${file}`,
      standsFor: (broker, index, archive) =>
        `journal ${frenchKind(broker)} · index ${frenchKind(index)} · archive ${frenchKind(archive, 'intégrée')}`,
      fixed: 'Une option ou une variable nomme le profil : il ne se change pas ici.',
      duplicate: 'Dupliquer…',
      rename: 'Renommer…',
      remove: 'Supprimer…',
      export: 'Exporter',
      import: 'Importer…',
      name: 'Nom du profil',
      nameRule: 'Minuscules, chiffres et « - », 40 au plus.',
      duplicateTitle: (name) => `Dupliquer ${name}`,
      duplicateNote: 'Tous ses réglages et mots de passe sont copiés. Vous restez dans le profil présent.',
      renameTitle: (name) => `Renommer ${name}`,
      removeTitle: (name) => `Supprimer ${name} ?`,
      removeNote:
        'Ses réglages et ses mots de passe sont oubliés. Aucun tweet n’est perdu. Exportez-le d’abord pour garder ses réglages.',
      importTitle: 'Importer comme nouveau profil',
      importNote: 'Un fichier exporté par Tweetscope, ou tout tweetscope.json. Les mots de passe n’y sont jamais.',
      file: 'Fichier',
      create: 'Créer',
      confirmRename: 'Renommer',
      confirmRemove: 'Supprimer',
      confirmImport: 'Importer',
      switchTitle: (name) => `Passer à ${name} ?`,
      confirmSwitch: 'Changer',
    },
    field: {
      default: (value) => `par défaut ${value}`,
      computed: () => 'trouvé au démarrage',
      changed: 'modifié',
      kept: 'réglé ici',
      shared: 'pour tous les profils',
      restart: 'compte au prochain démarrage',
      waiting: 'attend le prochain démarrage',
      byVariable: (name) => `Donné par ${name}, qui l’emporte sur le fichier : changez-le là.`,
      byFlag: (name) => `Donné en ligne de commande par ${name}, qui l’emporte sur le fichier.`,
      data: 'Donnez un autre dossier avec --data ou TWEETSCOPE_DATA.',
      undo: (name) => `Annuler : ${name}`,
      undoShort: 'Annuler',
      reset: (name) => `Revenir à la valeur par défaut : ${name}`,
      resetShort: 'Par défaut',
      willReset: 'revient à sa valeur par défaut',
      allowed: (what) => `Permis : ${what}.`,
      number: (min, max) => `un nombre entier de ${min} à ${max}`,
      amount: 'un nombre au-dessus de 0, ou unlimited',
      empty: 'vide',
      on: 'Oui',
      off: 'Non',
    },
    secret: {
      set: (place) => `Défini, ${place}`,
      unset: 'Non défini',
      replace: 'Remplacer',
      enter: 'Saisir',
      forget: 'Oublier',
      willForget: 'sera oublié',
      placeholder: 'Nouvelle valeur',
      show: 'Montrer',
      hide: 'Cacher',
      readOnly: 'Se change là d’où il vient.',
      places: {
        keychain: 'dans le trousseau de ce système',
        memory: 'en mémoire, jusqu’à la fin de Tweetscope',
        environment: 'par l’environnement',
        file: 'par un fichier monté',
        vault: 'dans Vault',
      },
      noKeychain:
        'Ce système n’a pas de trousseau : les mots de passe restent en mémoire et seront redemandés au prochain démarrage.',
      weakKeychain:
        'Le trousseau de ce système ne chiffre pas vraiment : les mots de passe restent en mémoire et seront redemandés au prochain démarrage.',
      home: (place) => `Les mots de passe et les clés sont gardés ${place}.`,
    },
    test: {
      start: 'Tester la connexion',
      again: 'Tester encore',
      running: 'Test en cours…',
      title: (part) => `Connexion : ${part}`,
      ok: 'Tout répond.',
      failed: 'Ça ne passe pas.',
      withDraft: 'Testé avec les changements ci-dessous, qui ne sont pas encore appliqués.',
      steps: {
        name: 'Nom',
        connection: 'Connexion',
        tls: 'Chiffrement',
        login: 'Identification',
        version: 'Version',
        permission: 'Droits',
      },
      states: { ok: 'bien', failed: 'échec', 'not-needed': 'pas nécessaire', 'not-tried': 'pas essayé' },
      ms: (ms) => `${format.count(Math.max(1, Math.round(ms)))} ms`,
    },
    bar: {
      label: 'Changements pas encore appliqués',
      changes,
      problems: (count) => plural(count, 'champ à corriger', 'champs à corriger'),
      live: 'Compte tout de suite.',
      restart: 'Compte au prochain démarrage.',
      reconnect: 'Vide, reconnecte, continue.',
      reconnectStopped: 'Rouvre les parties.',
      nothing: 'Rien ne diffère de ce qui est en vigueur.',
      discard: 'Abandonner',
      apply: 'Appliquer',
      applying: 'Application…',
      confirmTitle: (count) => `Appliquer ${changes(count)} ?`,
      drains: (count) =>
        count === 0
          ? 'Ce qui est en vol est terminé et enregistré,'
          : `${plural(count, 'tweet en vol est terminé et enregistré', 'tweets en vol sont terminés et enregistrés')},`,
      steps: (isRunning) =>
        isRunning
          ? 'puis toutes les parties sont ouvertes avec les nouveaux réglages et la chaîne continue. Rien n’est perdu ; la page reste connectée.'
          : 'La chaîne est à l’arrêt : ses parties sont ouvertes avec les nouveaux réglages.',
      session: (isAnotherRun) =>
        isAnotherRun
          ? 'C’est une autre exécution : cette session se termine, la suivante commence par le changement.'
          : 'La session continue, avec le changement et la pause dans son relevé.',
      ifNot: 'S’ils ne se connectent pas, les réglages présents restent en vigueur.',
      nextStart: (names) => `Au prochain démarrage de Tweetscope : ${names}.`,
    },
    cancel: 'Annuler',
  };
}

export const SETTINGS_WORDS = { en: english, fr: french };
