import type { Translated } from '../locale/language.ts';

interface DesktopPageWords {
  readonly viewFailed: string;
  readonly viewFailedDetail: (reason: string) => string;
  readonly again: string;
  readonly app: {
    readonly title: string;
    readonly loading: string;
    readonly version: string;
    readonly runtime: (names: string) => string;
    readonly sandbox: string;
    readonly sandboxed: string;
    readonly unsandboxed: string;
    readonly data: string;
    readonly dataFixed: string;
    readonly oldData: string;
    readonly oldDataNote: string;
    readonly remove: string;
    readonly logs: string;
    readonly crashes: string;
    readonly crashesNote: string;
    readonly notifies: string;
    readonly notifiesNote: string;
    readonly diagnostics: string;
    readonly diagnosticsNote: string;
    readonly open: string;
    readonly openName: (folder: string) => string;
    readonly move: string;
    readonly copy: string;
    readonly copied: string;
  };
}

const english: DesktopPageWords = {
  viewFailed: 'The page did not load',
  viewFailedDetail: (reason) => `Chromium says: ${reason}. The pipeline goes on, and Insights shows the same numbers.`,
  again: 'Try again',
  app: {
    title: 'This app',
    loading: 'Asking the app.',
    version: 'Version',
    runtime: (names) => `on ${names}`,
    sandbox: 'Sandbox',
    sandboxed: 'On: pages cannot reach this machine.',
    unsandboxed: 'Off, as --no-sandbox asked. Start without it unless you must.',
    data: 'Data',
    dataFixed: 'Named by a flag, a variable or a file: move it there.',
    oldData: 'Old copy of the data',
    oldDataNote: 'Left as it was by the move. Let it go when the new place has proved itself.',
    remove: 'Remove…',
    logs: 'Logs',
    crashes: 'Crash notes',
    crashesNote: 'The last 20, on this machine alone.',
    notifies: 'Tell me of faults',
    notifiesNote: 'By the system’s notifications, when a fault lasts and when it is over.',
    diagnostics: 'Diagnostics',
    diagnosticsNote: 'Versions, settings without secrets, state and the last lines of the log, to paste.',
    open: 'Open',
    openName: (folder) => `Open: ${folder}`,
    move: 'Move…',
    copy: 'Copy',
    copied: 'Copied',
  },
};

const french: DesktopPageWords = {
  viewFailed: 'La page ne s’est pas chargée',
  viewFailedDetail: (reason) =>
    `Chromium indique : ${reason}. La chaîne continue, et Analyses montre les mêmes chiffres.`,
  again: 'Réessayer',
  app: {
    title: 'Cette application',
    loading: 'L’application est interrogée.',
    version: 'Version',
    runtime: (names) => `sur ${names}`,
    sandbox: 'Bac à sable',
    sandboxed: 'Actif : les pages n’atteignent pas cette machine.',
    unsandboxed: 'Inactif, comme --no-sandbox le demande. Démarrez sans cette option si vous le pouvez.',
    data: 'Données',
    dataFixed: 'Lieu donné par une option, une variable ou un fichier : changez-le là.',
    oldData: 'Ancienne copie des données',
    oldDataNote: 'Laissée telle quelle par le déplacement. Supprimez-la quand le nouveau lieu a fait ses preuves.',
    remove: 'Supprimer…',
    logs: 'Journaux',
    crashes: 'Traces de pannes',
    crashesNote: 'Les 20 dernières, sur cette machine seulement.',
    notifies: 'M’avertir des pannes',
    notifiesNote: 'Par les notifications du système, quand une panne dure et quand elle prend fin.',
    diagnostics: 'Diagnostic',
    diagnosticsNote: 'Versions, réglages sans secrets, état et dernières lignes du journal, à coller.',
    open: 'Ouvrir',
    openName: (folder) => `Ouvrir : ${folder}`,
    move: 'Déplacer…',
    copy: 'Copier',
    copied: 'Copié',
  },
};

export const DESKTOP_PAGE_WORDS: Translated<() => DesktopPageWords> = { en: () => english, fr: () => french };
