import type { WatchMetric, WatchState } from '#shared/contract/watches.ts';
import type { Formats } from '../../locale/formats.ts';

function english(format: Formats) {
  return {
    title: 'Watches',
    intro:
      'Rules that are held against the pipeline once a second. One that fires shows in the health mark, in Activity, in the session and its report.',
    webhook: 'A webhook is told too.',
    noWebhook: 'To be told outside the console, ',
    setWebhook: 'set a webhook',
    add: 'New watch',
    defaults: 'Restore defaults',
    defaultsTitle: 'Restore the default watches?',
    defaultsDetail: (count: number) => `Your ${count} watches are replaced by the defaults.`,
    cancel: 'Cancel',
    edit: (name: string) => `Edit: ${name}`,
    remove: (name: string) => `Remove: ${name}`,
    toggle: (name: string) => `Watch: ${name}`,
    removed: (name: string) => `“${name}” was removed.`,
    undo: 'Undo',
    empty: 'There is no watch. Make one, or restore the defaults.',
    states: {
      off: 'Off',
      unknown: 'No value yet',
      quiet: 'Quiet',
      pending: 'Soon',
      firing: 'Fires',
    } satisfies Record<WatchState, string> as Record<WatchState, string>,
    now: 'Now',
    firedTimes: (count: number) => (count === 1 ? 'fired once' : `fired ${format.count(count)} times`),
    never: 'never fired',
    rule: (metric: string, comparison: 'above' | 'below', threshold: string, forSeconds: number) =>
      `${metric} ${comparison} ${threshold}${forSeconds === 0 ? '' : ` for ${format.duration(forSeconds * 1_000)}`}`,
    metrics: {
      partsDown: 'Parts that are down',
      lagMessages: 'Tweets behind',
      lagSeconds: 'Oldest tweet waits',
      storedPerSecond: 'Stored a second',
      consumedP99Ms: 'Producer to consumer, p99',
      storedP99Ms: 'Producer to stores, p99',
      deadLettersPerMinute: 'Dead letters a minute',
      errorsPerMinute: 'Errors a minute',
      negativeShare: 'Negative share',
      negativeShareRise: 'Rise of the negative share in 5 min',
      accuracy: 'Accuracy in the last minute',
      costUsd: 'Cost of the session',
      costUsdPerHour: 'Cost an hour, by the last minute',
    } satisfies Record<WatchMetric, string> as Record<WatchMetric, string>,
    form: {
      new: 'New watch',
      edit: 'Edit watch',
      name: 'Name',
      metric: 'When',
      comparison: 'is',
      above: 'above',
      below: 'below',
      threshold: (unit: string) => (unit === '' ? 'Threshold' : `Threshold, ${unit}`),
      forSeconds: 'For, s',
      save: 'Save',
    },
  };
}

function french(format: Formats): ReturnType<typeof english> {
  return {
    title: 'Veilles',
    intro:
      'Des règles confrontées à la chaîne chaque seconde. Celle qui se déclenche se voit dans l’état de santé, l’Activité, la session et son rapport.',
    webhook: 'Un webhook est averti aussi.',
    noWebhook: 'Pour être averti hors de la console, ',
    setWebhook: 'réglez un webhook',
    add: 'Nouvelle veille',
    defaults: 'Rétablir les veilles d’origine',
    defaultsTitle: 'Rétablir les veilles d’origine ?',
    defaultsDetail: (count) => `Vos ${count} veilles sont remplacées par celles d’origine.`,
    cancel: 'Annuler',
    edit: (name) => `Modifier : ${name}`,
    remove: (name) => `Supprimer : ${name}`,
    toggle: (name) => `Veille : ${name}`,
    removed: (name) => `« ${name} » est supprimée.`,
    undo: 'Rétablir',
    empty: 'Aucune veille. Créez-en une ou rétablissez celles d’origine.',
    states: {
      off: 'Arrêtée',
      unknown: 'Sans valeur',
      quiet: 'Calme',
      pending: 'Bientôt',
      firing: 'Déclenchée',
    },
    now: 'Maintenant',
    firedTimes: (count) => (count === 1 ? 'déclenchée une fois' : `déclenchée ${format.count(count)} fois`),
    never: 'jamais déclenchée',
    rule: (metric, comparison, threshold, forSeconds) =>
      `${metric} ${comparison === 'above' ? 'au-dessus de' : 'au-dessous de'} ${threshold}${
        forSeconds === 0 ? '' : ` pendant ${format.duration(forSeconds * 1_000)}`
      }`,
    metrics: {
      partsDown: 'Parties en panne',
      lagMessages: 'Tweets en retard',
      lagSeconds: 'Attente du plus ancien tweet',
      storedPerSecond: 'Enregistrés par seconde',
      consumedP99Ms: 'Du producteur au consommateur, p99',
      storedP99Ms: 'Du producteur aux stockages, p99',
      deadLettersPerMinute: 'Lettres mortes par minute',
      errorsPerMinute: 'Erreurs par minute',
      negativeShare: 'Part négative',
      negativeShareRise: 'Hausse de la part négative en 5 min',
      accuracy: 'Justesse de la dernière minute',
      costUsd: 'Coût de la session',
      costUsdPerHour: 'Coût par heure, d’après la dernière minute',
    },
    form: {
      new: 'Nouvelle veille',
      edit: 'Modifier la veille',
      name: 'Nom',
      metric: 'Quand',
      comparison: 'est',
      above: 'au-dessus de',
      below: 'au-dessous de',
      threshold: (unit) => (unit === '' ? 'Seuil' : `Seuil, ${unit}`),
      forSeconds: 'Pendant, s',
      save: 'Enregistrer',
    },
  };
}

export const WATCHES_WORDS = { en: english, fr: french };
