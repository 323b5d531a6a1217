import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SentimentPackage from 'sentiment';
import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import { Evaluator } from '#engine/evaluate/evaluation.ts';
import { type LabelledText, readLabelled } from '#engine/evaluate/labelled-text.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import { OfflineModel } from '../../src-main/adapters/offline/offline-model.ts';

/** Labelled tweets that are not part of the project, one LANG.val.tsv per language. */
const DATA = join(import.meta.dirname, '../../../shared/data/sentiment');
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt'];
/** Word lists know English only. */
const ENGLISH_ONLY = ['en'];
/** Of processor time, which other programs of the machine do not stretch; long enough for the code to be compiled. */
const LEAST_WARM_UP_SECONDS = 0.5;
const LEAST_SECONDS = 1;
/** The bounds VADER's authors give for its compound score. */
const VADER_NEUTRAL_BAND = 0.05;

type Finding = Pick<Analysis, 'sentiment' | 'confidence'>;

interface Contender {
  readonly name: string;
  readonly languages: readonly string[];
  find(text: LabelledText): Finding;
}

function contenders(): Contender[] {
  const model = new OfflineModel();
  const words = new SentimentPackage();
  return [
    { name: model.name, languages: LANGUAGES, find: (text) => model.judge(text) },
    {
      name: 'vader-sentiment (npm)',
      languages: ENGLISH_ONLY,
      find: ({ text }) => signOf(SentimentIntensityAnalyzer.polarity_scores(text).compound, VADER_NEUTRAL_BAND),
    },
    { name: 'sentiment (npm)', languages: ENGLISH_ONLY, find: ({ text }) => signOf(words.analyze(text).score, 0) },
  ];
}

/** Word lists give no probability. */
function signOf(score: number, neutralBand: number): Finding {
  if (Math.abs(score) <= neutralBand) return { sentiment: 'neutral', confidence: 1 };
  return { sentiment: score > 0 ? 'positive' : 'negative', confidence: 1 };
}

/** `npm run bench -- analysis`: the offline analyser beside other packages, on the validation files, on one core. */
export function benchAnalysis(folder = DATA): Readonly<Record<string, string>>[] | null {
  if (!existsSync(folder)) return null;
  const rows: Record<string, string>[] = [];
  const everyone = contenders();
  for (const lang of LANGUAGES) {
    const texts = readFileSync(join(folder, `${lang}.val.tsv`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(readLabelled)
      .flatMap((read) => (typeof read === 'string' ? [] : [{ ...read, lang }]));
    for (const contender of everyone)
      if (contender.languages.includes(lang)) rows.push(measure(contender, lang, texts));
  }
  return rows;
}

function measure(contender: Contender, lang: string, texts: readonly LabelledText[]): Record<string, string> {
  const findings = texts.map((text) => contender.find(text));
  passesIn(LEAST_WARM_UP_SECONDS, contender, texts);
  const { passes, seconds } = passesIn(LEAST_SECONDS, contender, texts);
  const evaluator = new Evaluator();
  for (const [at, finding] of findings.entries()) evaluator.add((texts[at] as LabelledText).sentiment, finding);
  const { accuracy, macroRecall, macroF1, calibrationError } = evaluator.result();
  const isSure = findings.every(({ confidence }) => confidence === 1);
  return {
    language: lang,
    analyser: contender.name,
    texts: String(texts.length),
    accuracy: accuracy.toFixed(3),
    'macro recall': macroRecall.toFixed(3),
    'macro F1': macroF1.toFixed(3),
    'calibration error': isSure ? '–' : calibrationError.toFixed(3),
    'tweets/s of processor time': String(Math.round((passes * texts.length) / seconds)),
  };
}

/** Reads all texts again and again. */
function passesIn(leastSeconds: number, contender: Contender, texts: readonly LabelledText[]) {
  const start = process.cpuUsage();
  for (let passes = 1; ; passes++) {
    for (const text of texts) contender.find(text);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds >= leastSeconds) return { passes, seconds };
  }
}
