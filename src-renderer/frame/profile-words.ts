import type { Formats } from '../locale/formats.ts';
import { frenchKind } from '../locale/technology-name.ts';

const en = (_format: Formats) => ({
  choose: 'Choose a profile',
  list: 'Profiles',
  inUse: 'in use',
  standsFor: (broker: string, index: string, archive: string) => `log ${broker} · index ${index} · archive ${archive}`,
  fixed: 'A flag or variable names the profile: it is not switched here.',
  settings: 'Settings of this profile',
});

const fr = (_format: Formats): ReturnType<typeof en> => ({
  choose: 'Choisir un profil',
  list: 'Profils',
  inUse: 'en service',
  standsFor: (broker, index, archive) =>
    `journal ${frenchKind(broker)} · index ${frenchKind(index)} · archive ${frenchKind(archive, 'intégrée')}`,
  fixed: 'Une option ou une variable nomme le profil : il ne se change pas ici.',
  settings: 'Réglages de ce profil',
});

export const PROFILE_WORDS = { en, fr };
