const en = () => ({
  open: 'Saved',
  title: 'Saved filters',
  none: 'None yet. Narrow the tweets, then give the filter a name here.',
  name: 'Name of the filter',
  save: 'Save',
  saveHint: 'Nothing is narrowed: there is no filter to save.',
  apply: (name: string) => `Use ${name}`,
  rename: (name: string) => `Rename ${name}`,
  newName: (name: string) => `New name of ${name}`,
  copy: (name: string) => `Copy a link to ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” is removed.`,
  undo: 'Undo',
  copied: 'Link copied',
  notCopied: 'The browser did not let it be copied',
  keep: 'Keep the name',
});

const fr = (): ReturnType<typeof en> => ({
  open: 'Enregistrés',
  title: 'Filtres enregistrés',
  none: 'Aucun pour l’instant. Filtrez les tweets, puis donnez ici un nom au filtre.',
  name: 'Nom du filtre',
  save: 'Enregistrer',
  saveHint: 'Rien n’est filtré : il n’y a rien à enregistrer.',
  apply: (name) => `Utiliser ${name}`,
  rename: (name) => `Renommer ${name}`,
  newName: (name) => `Nouveau nom de ${name}`,
  copy: (name) => `Copier un lien vers ${name}`,
  remove: (name) => `Retirer ${name}`,
  removed: (name) => `« ${name} » est retiré.`,
  undo: 'Annuler',
  copied: 'Lien copié',
  notCopied: 'Le navigateur n’a pas permis la copie',
  keep: 'Garder le nom',
});

export const SAVED_WORDS = { en, fr };
