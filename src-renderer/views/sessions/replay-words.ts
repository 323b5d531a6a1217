import type { ReplayReport } from '#shared/contract/replay.ts';
import type { Formats } from '../../locale/formats.ts';

const english = (format: Formats) => ({
  title: 'Replay',
  fast: 'As fast as possible',
  recorded: 'At the pace of then',
  note: 'The same messages, into a log and stores of their own; the running pipeline is left alone.',
  running: 'A session can be replayed when it is over.',
  replayed: (count: string) => `${count} messages replayed`,
  cancel: 'Cancel',
  cancelled: 'The replay was cancelled.',
  compare: 'Compare the two',
  outcome: ({ isSame, gone, replayed }: ReplayReport) => {
    if (isSame) return `The same as then: ${format.count(replayed)} messages, every sentiment and topic alike.`;
    if (gone > 0) return `${format.count(gone)} messages are no longer in the topic, so it cannot be the same.`;
    return 'Not the same as then: sentiment or topic of some tweets is another.';
  },
});

const french = (format: Formats): ReturnType<typeof english> => ({
  title: 'Rejouer',
  fast: 'Aussi vite que possible',
  recorded: 'À l’allure d’alors',
  note: 'Les mêmes messages, dans un journal et des stockages à part ; la chaîne en marche n’est pas touchée.',
  running: 'Une session se rejoue quand elle est finie.',
  replayed: (count) => `${count} messages rejoués`,
  cancel: 'Annuler',
  cancelled: 'Le rejeu a été annulé.',
  compare: 'Comparer les deux',
  outcome: ({ isSame, gone, replayed }) => {
    if (isSame) return `Identique : ${format.count(replayed)} messages, mêmes sentiments et mêmes sujets.`;
    if (gone > 0) return `${format.count(gone)} messages ne sont plus dans le topic : l’identité est impossible.`;
    return 'Pas identique : le sentiment ou le sujet de certains tweets diffère.';
  },
});

export const REPLAY_WORDS = { en: english, fr: french };
