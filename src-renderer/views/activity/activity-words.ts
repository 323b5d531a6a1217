import type { Formats } from '../../locale/formats.ts';

function english(format: Formats) {
  return {
    title: 'Activity',
    list: 'What happened, newest first',
    search: 'Search',
    levels: { info: 'Notes', warning: 'Warnings', error: 'Errors' },
    level: { info: 'Note', warning: 'Warning', error: 'Error' },
    filter: 'Levels',
    shown: (shown: number, all: number) =>
      shown === all ? `${format.count(all)} entries` : `${format.count(shown)} of ${format.count(all)} entries`,
    empty: 'Nothing has happened yet: starts, stops, faults and recoveries appear here.',
    noMatch: 'No entry is like that.',
    place: (partition: number, offset: number) => `Message ${partition}:${offset}`,
    notDone: 'Asked here and not done: ',
    clear: (count: number) =>
      count === 1 ? 'Clear 1 that was not done' : `Clear ${format.count(count)} that were not done`,
    cleared: (count: number) => (count === 1 ? '1 entry is cleared.' : `${format.count(count)} entries are cleared.`),
    undo: 'Undo',
    copy: 'Copy',
    copyAll: 'Copy all shown',
    copied: 'Copied',
  };
}

function french(format: Formats): ReturnType<typeof english> {
  return {
    title: 'Activité',
    list: 'Ce qui s’est passé, le plus récent d’abord',
    search: 'Chercher',
    levels: { info: 'Notes', warning: 'Avertissements', error: 'Erreurs' },
    level: { info: 'Note', warning: 'Avertissement', error: 'Erreur' },
    filter: 'Niveaux',
    shown: (shown, all) =>
      shown === all ? `${format.count(all)} entrées` : `${format.count(shown)} entrées sur ${format.count(all)}`,
    empty: 'Rien ne s’est encore passé : démarrages, arrêts, pannes et reprises apparaissent ici.',
    noMatch: 'Aucune entrée ne correspond.',
    place: (partition, offset) => `Message ${partition}:${offset}`,
    notDone: 'Demandé ici et non fait : ',
    clear: (count) =>
      count === 1 ? 'Effacer la demande non faite' : `Effacer les ${format.count(count)} demandes non faites`,
    cleared: (count) => (count === 1 ? '1 entrée est effacée.' : `${format.count(count)} entrées sont effacées.`),
    undo: 'Rétablir',
    copy: 'Copier',
    copyAll: 'Tout copier',
    copied: 'Copié',
  };
}

export const ACTIVITY_WORDS = { en: english, fr: french };
