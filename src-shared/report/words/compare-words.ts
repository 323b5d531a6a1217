import type { ReportFormats, ReportLanguage } from '../report-formats.ts';

function english(f: ReportFormats) {
  return {
    stored: 'Tweets stored',
    duration: 'Lasted',
    rate: 'Stored per second, on average',
    topRate: 'Stored per second, at most',
    half: 'Half stored within',
    most: '99 of 100 stored within',
    lag: 'Lag at most, messages',
    accuracy: 'Judged as meant',
    cost: 'Cost',
    free: 'nothing',
    errors: 'Errors',
    deadLetters: 'Dead letters',
    lost: 'Not accounted for',
    negative: 'Negative share',
    same: 'same',
    more: (times: string) => `${times} more`,
    less: (times: string) => `${times} less`,
    points: (by: string) => `${by} points`,
    better: 'better',
    worse: 'worse',
    sameData: 'Both have the same data: every tweet, and what was found in it.',
    otherData: 'Their data is not the same.',
    configured: (name: string, one: string, other: string) => `${name}: ${one} in the first, ${other} in the second.`,
    faster: (by: string) => `The second stored ${by} more tweets per second.`,
    slower: (by: string) => `The second stored ${by} fewer tweets per second.`,
    latencyUp: (one: number, other: number) =>
      `99 of 100 tweets took up to ${f.latency(other)} in the second, ${f.latency(one)} in the first.`,
    lagUp: (one: number, other: number) =>
      `The second was up to ${f.count(other)} messages behind, the first ${f.count(one)}.`,
    accuracyChanged: (one: string, other: string) =>
      `${other} were judged as meant in the second, ${one} in the first.`,
    errorsOnly: (code: string, count: number, where: 'first' | 'second') =>
      `${code} occurred ${f.count(count)} times in the ${where} only.`,
    lostIn: (count: number, where: 'first' | 'second') =>
      `${f.count(count)} messages are not accounted for in the ${where}.`,
    costChanged: (one: string, other: string) => `The second cost ${other}, the first ${one}.`,
    nothing: 'Nothing differs that is worth a word.',
  };
}

export type CompareWords = ReturnType<typeof english>;

function french(f: ReportFormats): CompareWords {
  const places = { first: 'la première', second: 'la seconde' };
  return {
    stored: 'Tweets stockés',
    duration: 'Durée',
    rate: 'Stockés par seconde, en moyenne',
    topRate: 'Stockés par seconde, au plus',
    half: 'La moitié stockés en',
    most: '99 sur 100 stockés en',
    lag: 'Retard au plus, messages',
    accuracy: 'Jugés comme voulu',
    cost: 'Coût',
    free: 'rien',
    errors: 'Erreurs',
    deadLetters: 'Lettres mortes',
    lost: 'Hors des comptes',
    negative: 'Part négative',
    same: 'pareil',
    more: (times) => `${times} de plus`,
    less: (times) => `${times} de moins`,
    points: (by) => `${by} points`,
    better: 'mieux',
    worse: 'moins bien',
    sameData: 'Les deux ont les mêmes données : chaque tweet, et ce qui y a été trouvé.',
    otherData: 'Leurs données ne sont pas les mêmes.',
    configured: (name, one, other) => `${name} : ${one} dans la première, ${other} dans la seconde.`,
    faster: (by) => `La seconde a stocké ${by} de tweets par seconde en plus.`,
    slower: (by) => `La seconde a stocké ${by} de tweets par seconde en moins.`,
    latencyUp: (one, other) =>
      `99 tweets sur 100 ont pris jusqu’à ${f.latency(other)} dans la seconde, ${f.latency(one)} dans la première.`,
    lagUp: (one, other) =>
      `La seconde avait jusqu’à ${f.count(other)} messages de retard, la première ${f.count(one)}.`,
    accuracyChanged: (one, other) => `${other} jugés comme voulu dans la seconde, ${one} dans la première.`,
    errorsOnly: (code, count, where) => `${code} est arrivé ${f.count(count)} fois, dans ${places[where]} seulement.`,
    lostIn: (count, where) => `${f.count(count)} messages sont hors des comptes dans ${places[where]}.`,
    costChanged: (one, other) => `La seconde a coûté ${other}, la première ${one}.`,
    nothing: 'Aucune différence qui vaille un mot.',
  };
}

export function compareWords(language: ReportLanguage, formats: ReportFormats): CompareWords {
  return language === 'fr' ? french(formats) : english(formats);
}
