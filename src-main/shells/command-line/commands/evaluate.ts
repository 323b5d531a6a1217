import { Evaluator } from '#engine/evaluate/evaluation.ts';
import { type LabelledText, readLabelled } from '#engine/evaluate/labelled-text.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { Evaluation } from '#shared/domain/evaluation.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { table } from '../format/table.ts';
import { type InputLine, linesOf, openInput } from '../input-lines.ts';

interface EvaluateOptions {
  readonly in: string;
  readonly lang?: string;
  readonly json?: boolean;
}

export const addEvaluate: AddCommand = (parent, context) =>
  defineCommand<EvaluateOptions>(parent, context, {
    usage: 'evaluate',
    description: 'Measure an analyser on labelled tweets.',
    settings: ['analyser.kind'],
    options: (command) =>
      command
        .option('--in <file>', 'label<TAB>text lines, or NDJSON with sentiment and text; - is standard input', '-')
        .option('--lang <language>', 'the language of all texts; by default as each line says, else found by the text')
        .option('--json', 'print one JSON object'),
    examples: ['evaluate --in labelled.tsv --lang fr', "evaluate --in tweets.ndjson --json | jq '.macroF1'"],
    notes:
      'Labels are negative, neutral and positive. A line that is not labelled is left out and named on standard error;\n' +
      'the exit code is then 1.',
    run: (settings, options) => evaluate(context, settings, options),
  });

async function evaluate(
  { io, services }: CommandContext,
  settings: Settings,
  options: EvaluateOptions,
): Promise<number> {
  const input = await openInput(options.in, io);
  const analyser = await services.openAnalyser(settings);
  const evaluator = new Evaluator();
  let bad = 0;
  let spentMs = 0;
  const refuse = async (number: number, reason: string) => {
    bad++;
    await io.err.write(`line ${number}: ${reason}\n`);
  };
  try {
    for await (const lines of linesOf(input)) {
      const labelled: NumberedText[] = [];
      for (const line of lines) {
        const read = readLabelled(textOf(line));
        if (typeof read === 'string') await refuse(line.number, read);
        else labelled.push({ number: line.number, ...read, lang: options.lang ?? read.lang });
      }
      for (let from = 0; from < labelled.length; from += analyser.maxBatch) {
        const batch = labelled.slice(from, from + analyser.maxBatch);
        const startMs = performance.now();
        const failures = await evaluateBatch(analyser, evaluator, batch);
        spentMs += performance.now() - startMs;
        for (const { number, reason } of failures) await refuse(number, reason);
      }
      if (io.readerGone.aborted) break;
    }
    const { version: model } = await analyser.health();
    const evaluation = evaluator.result();
    const tweetsPerSecond = spentMs === 0 ? 0 : evaluation.texts / (spentMs / 1_000);
    const report = { analyser: analyser.name, model, ...evaluation, refused: bad, tweetsPerSecond };
    await io.out.write(options.json === true ? `${JSON.stringify(report)}\n` : inWords(report));
  } finally {
    await analyser.close();
  }
  return bad === 0 ? EXIT.fine : EXIT.failed;
}

interface NumberedText extends LabelledText {
  readonly number: number;
}

interface Failure {
  readonly number: number;
  readonly reason: string;
}

async function evaluateBatch(
  analyser: Analyser,
  evaluator: Evaluator,
  batch: readonly NumberedText[],
): Promise<readonly Failure[]> {
  const inputs = batch.map(({ number, text, lang, hashtags }) => ({ id: String(number), text, lang, hashtags }));
  const outcomes = await analyser.analyse(inputs, new AbortController().signal);
  return batch.flatMap(({ number, sentiment }, at) => {
    const outcome = outcomes[at];
    if (outcome?.ok !== true) return [{ number, reason: outcome?.error.message ?? 'the analyser gave no answer' }];
    evaluator.add(sentiment, outcome.analysis);
    return [];
  });
}

interface Report extends Evaluation {
  readonly analyser: string;
  readonly model: string;
  readonly tweetsPerSecond: number;
}

function inWords(report: Report): string {
  const share = (value: number) => value.toFixed(3);
  const classes = table(
    [
      { title: 'class' },
      ...['precision', 'recall', 'F1', 'texts', ...SENTIMENTS.map((found) => `→ ${found}`)].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    SENTIMENTS.map((truth) => {
      const { precision, recall, f1, support } = report.classes[truth];
      const found = SENTIMENTS.map((sentiment) => String(report.confusion[truth][sentiment]));
      return [truth, share(precision), share(recall), share(f1), String(support), ...found];
    }),
  );
  const figures = [
    ['accuracy', share(report.accuracy)],
    ['macro recall', share(report.macroRecall)],
    ['macro F1', share(report.macroF1)],
    ['calibration error', share(report.calibrationError)],
    ['tweets per second', String(Math.round(report.tweetsPerSecond))],
  ] as const;
  const lines = figures.map(([name, value]) => `${name.padEnd(19)}${value}\n`).join('');
  return `${report.analyser} (${report.model}), ${report.texts} texts\n\n${lines}\n${classes}`;
}

function textOf({ bytes }: InputLine): string {
  return new TextDecoder().decode(bytes);
}
