import type { AnalyserInput, AnalysisOutcome } from '#engine/ports/analyser.ts';
import { judgeHonestly } from './honest-model.ts';

const MOODS = ['I love this', 'I hate this', 'The shop opens at', 'Nous adorons cette ville'];
/** So many tweets with texts of their own. */
export const tweets = (count: number, from = 0): AnalyserInput[] =>
  Array.from({ length: count }, (_, at) => {
    const number = from + at;
    return { id: String(1_000 + number), text: `${MOODS[number % 4]} number ${number}`, lang: 'en', hashtags: [] };
  });
/** The sentiment that an honest model finds. */
export const truthOf = ({ text }: AnalyserInput) => judgeHonestly({ id: '', text }).sentiment;
/** By outcome; the code of the error where there is none. */
export const sentimentsOf = (outcomes: readonly AnalysisOutcome[]) =>
  outcomes.map((one) => (one.ok ? one.analysis.sentiment : one.error.code));
