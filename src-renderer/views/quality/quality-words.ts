import type { Reanalysis } from '#shared/contract/quality.ts';
import type { Formats } from '../../locale/formats.ts';

function english(format: Formats) {
  const tweets = (count: number) => (count === 1 ? '1 tweet' : `${format.count(count)} tweets`);
  return {
    noTruth: 'Nothing to judge by yet',
    noTruthDetail:
      'The simulator sends along, in a header the analyser never sees, the sentiment it meant. As soon as such tweets are analysed, this page shows how often the analysis is right. Tweets from a file have no truth; correct some in the inspector instead.',
    score: {
      title: 'Right',
      note: (judged: number) => `of the newest ${tweets(judged)} with a known truth`,
      accuracy: 'Accuracy',
      recall: 'Macro recall',
      f1: 'Macro F1',
      topics: 'Topic right',
      languages: 'By language',
      language: (language: string, judged: number) => `${language}, ${tweets(judged)}`,
    },
    confusion: {
      title: 'Confusion',
      note: 'meant, against found',
      meant: 'Meant',
      found: 'Found',
      recall: 'Found again',
    },
    calibration: {
      title: 'Calibration',
      note: 'how far to trust it',
      error: (error: string) => `On average confidence and accuracy lie ${error} points apart.`,
      summary: (list: string) => `Accuracy by confidence: ${list}.`,
      bin: (confidence: string, accuracy: string, count: number) =>
        `${confidence} sure: ${accuracy} right, of ${tweets(count)}`,
      confidence: 'Confidence',
      accuracy: 'Right',
    },
    queue: {
      title: 'Sure and wrong',
      note: 'the surest first: where to look',
      none: 'No tweet is judged yet.',
      empty: 'None of the newest tweets was judged otherwise than it was meant.',
      sure: (confidence: string) => `${confidence} sure`,
      meant: 'meant',
      found: 'found',
    },
    second: {
      title: 'Second opinion',
      note: (compared: number) => `the offline model on a sample, ${tweets(compared)}`,
      waiting: 'As soon as tweets are analysed, the offline model judges a few of them too.',
      agree: 'They agree',
      kappa: 'Cohen’s kappa',
      kappaHint: 'Kappa leaves out what would agree by chance: 0 is chance, 1 is always.',
      right: (first: number, other: number) =>
        `Where only one of them is right: the analyser at work ${format.count(first)}, the offline model ${format.count(other)}.`,
      differ: 'Where they differ',
      same: 'They say the same of every tweet in the sample.',
      first: 'at work',
      other: 'offline',
    },
    corrections: {
      title: 'Corrections',
      note: 'by people, in the inspector',
      none: 'Nobody has corrected a tweet yet. Open one in the inspector and say what it is.',
      kept: (kept: number, confirmed: number) =>
        `${tweets(kept)} judged by a person; the analysis was right on ${format.count(confirmed)} of them.`,
      save: 'Save as TSV',
      hint: 'The file goes straight into: tweetscope evaluate --in FILE',
    },
    again: {
      title: 'Analyse again',
      note: 'nothing is written before you apply it',
      which: 'Tweets',
      newest: (count: number) => `the newest ${format.count(count)}`,
      filtered: 'Filter',
      analyser: 'With',
      analysers: { present: 'the analyser set now', offline: 'the offline model' },
      start: 'Preview',
      cancel: 'Cancel',
      apply: (count: number) => `Apply to ${tweets(count)}`,
      applyTitle: 'Write the new analyses?',
      applyDetail: (count: number) =>
        `${tweets(count)} get a new analysis in the index and the archive. The analyses before are not kept.`,
      back: 'Back',
      progress: (done: number, total: number) => `${format.count(done)} of ${format.count(total)} analysed`,
      same: 'Nothing would change: sentiment and topic of every tweet came out the same.',
      changed: (changed: number, done: number, topics: number) =>
        `${format.count(changed)} of ${tweets(done)} would change, ${format.count(topics)} of them in their topic.`,
      agreement: (share: string) => `The two agree on the sentiment of ${share}.`,
      unmarked: (count: number) => `${tweets(count)} judged by the stand-in came out the same: only the mark goes.`,
      unanswered: (count: number) => `${tweets(count)} got no answer and stay as they are.`,
      none: 'No stored tweet matches.',
      changes: 'What would change',
      states: {
        running: 'Analysing',
        ready: 'Ready to apply',
        applying: 'Writing',
        applied: 'Applied',
        cancelled: 'Cancelled: nothing was written',
        failed: 'Failed: nothing was written',
      } satisfies Record<Reanalysis['state'], string> as Record<Reanalysis['state'], string>,
    },
  };
}

function french(format: Formats): ReturnType<typeof english> {
  const tweets = (count: number) => `${format.count(count)} ${count < 2 ? 'tweet' : 'tweets'}`;
  return {
    noTruth: 'Rien à juger encore',
    noTruthDetail:
      'Le simulateur joint, dans un en-tête que l’analyse ne voit jamais, le sentiment voulu. Dès que de tels tweets sont analysés, cette page montre combien de fois l’analyse a raison. Les tweets d’un fichier n’ont pas de vérité ; corrigez-en dans l’inspecteur.',
    score: {
      title: 'Justesse',
      note: (judged) => `des ${tweets(judged)} les plus récents dont on sait la vérité`,
      accuracy: 'Exactitude',
      recall: 'Rappel moyen',
      f1: 'F1 moyen',
      topics: 'Sujet juste',
      languages: 'Par langue',
      language: (language, judged) => `${language}, ${tweets(judged)}`,
    },
    confusion: {
      title: 'Confusion',
      note: 'voulu, face au trouvé',
      meant: 'Voulu',
      found: 'Trouvé',
      recall: 'Retrouvé',
    },
    calibration: {
      title: 'Calibration',
      note: 'peut-on s’y fier',
      error: (error) => `En moyenne, confiance et justesse s’écartent de ${error} points.`,
      summary: (list) => `Justesse selon la confiance : ${list}.`,
      bin: (confidence, accuracy, count) => `sûr à ${confidence} : juste à ${accuracy}, sur ${tweets(count)}`,
      confidence: 'Confiance',
      accuracy: 'Juste',
    },
    queue: {
      title: 'Sûr et faux',
      note: 'les plus sûrs d’abord : où regarder',
      none: 'Aucun tweet n’est encore jugé.',
      empty: 'Aucun des tweets récents n’a été jugé autrement que voulu.',
      sure: (confidence) => `sûr à ${confidence}`,
      meant: 'voulu',
      found: 'trouvé',
    },
    second: {
      title: 'Second avis',
      note: (compared) => `le modèle hors ligne sur un échantillon, ${tweets(compared)}`,
      waiting: 'Dès que des tweets sont analysés, le modèle hors ligne en juge aussi quelques-uns.',
      agree: 'D’accord',
      kappa: 'Kappa de Cohen',
      kappaHint: 'Le kappa ôte ce qui s’accorderait par hasard : 0 est le hasard, 1 est toujours.',
      right: (first, other) =>
        `Quand un seul a raison : l’analyse en service ${format.count(first)}, le modèle hors ligne ${format.count(other)}.`,
      differ: 'Où ils diffèrent',
      same: 'Ils disent la même chose de chaque tweet de l’échantillon.',
      first: 'en service',
      other: 'hors ligne',
    },
    corrections: {
      title: 'Corrections',
      note: 'par des personnes, dans l’inspecteur',
      none: 'Personne n’a encore corrigé de tweet. Ouvrez-en un dans l’inspecteur et dites ce qu’il est.',
      kept: (kept, confirmed) =>
        `${tweets(kept)} ${kept < 2 ? 'jugé' : 'jugés'} par une personne ; l’analyse avait raison pour ${format.count(confirmed)}.`,
      save: 'Enregistrer en TSV',
      hint: 'Le fichier se donne tel quel à : tweetscope evaluate --in FICHIER',
    },
    again: {
      title: 'Analyser à nouveau',
      note: 'rien n’est écrit avant votre accord',
      which: 'Tweets',
      newest: (count) => `les ${format.count(count)} plus récents`,
      filtered: 'Filtre',
      analyser: 'Avec',
      analysers: { present: 'l’analyse réglée maintenant', offline: 'le modèle hors ligne' },
      start: 'Aperçu',
      cancel: 'Annuler',
      apply: (count) => `Appliquer à ${tweets(count)}`,
      applyTitle: 'Écrire les nouvelles analyses ?',
      applyDetail: (count) =>
        `${tweets(count)} reçoivent une nouvelle analyse dans l’index et l’archive. Les analyses d’avant ne sont pas gardées.`,
      back: 'Retour',
      progress: (done, total) => `${format.count(done)} analysés sur ${format.count(total)}`,
      same: 'Rien ne changerait : sentiment et sujet de chaque tweet sont restés les mêmes.',
      changed: (changed, done, topics) =>
        `${format.count(changed)} sur ${tweets(done)} changeraient, dont ${format.count(topics)} de sujet.`,
      agreement: (share) => `Les deux s’accordent sur le sentiment de ${share}.`,
      unmarked: (count) =>
        count < 2
          ? `${tweets(count)} jugé par le remplaçant reste le même : seule la marque part.`
          : `${tweets(count)} jugés par le remplaçant restent les mêmes : seule la marque part.`,
      unanswered: (count) => `${tweets(count)} sans réponse restent tels quels.`,
      none: 'Aucun tweet enregistré ne correspond.',
      changes: 'Ce qui changerait',
      states: {
        running: 'Analyse en cours',
        ready: 'Prêt à appliquer',
        applying: 'Écriture',
        applied: 'Appliqué',
        cancelled: 'Annulé : rien n’a été écrit',
        failed: 'Échec : rien n’a été écrit',
      },
    },
  };
}

export const QUALITY_WORDS = { en: english, fr: french };
