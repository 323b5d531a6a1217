import { InvalidArgumentError, Option } from 'commander';
import { readLabelled } from '#engine/evaluate/labelled-text.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { wholeNumber } from '../arguments.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { Contender, type NumberedText } from '../evaluate/contender.ts';
import { Duel } from '../evaluate/duel.ts';
import { duelWords, evaluationWords } from '../evaluate/report-words.ts';
import { EXIT } from '../exit-codes.ts';
import { type InputLine, linesOf, openInput } from '../input-lines.ts';

/** Another analyser, and the model it asks where that is not the one of the settings. */
interface Rival {
  readonly kind: Settings['analyser']['kind'];
  readonly model: string | null;
}

interface EvaluateOptions {
  readonly in: string;
  readonly lang?: string;
  readonly against?: Rival;
  readonly differences: number;
  readonly json?: boolean;
}

const MOST_DIFFERENCES = 10_000;

export const addEvaluate: AddCommand = (parent, context) =>
  defineCommand<EvaluateOptions>(parent, context, {
    usage: 'evaluate',
    description: 'Measure an analyser on labelled tweets, or two beside each other.',
    settings: ['analyser.kind'],
    options: (command) =>
      command
        .option('--in <file>', 'label<TAB>text lines, or NDJSON with sentiment and text; - is standard input', '-')
        .option('--lang <language>', 'the language of all texts; by default as each line says, else found by the text')
        .option('--against <analyser>', 'a second one on the same texts: offline, openai, or openai:MODEL', rival)
        .addOption(
          new Option('--differences <count>', 'how many texts to list of which the two say different things')
            .argParser(wholeNumber(0, MOST_DIFFERENCES))
            .default(20),
        )
        .option('--json', 'print one JSON object'),
    examples: [
      'evaluate --in labelled.tsv --lang fr',
      "evaluate --in tweets.ndjson --json | jq '.macroF1'",
      'evaluate --in labelled.tsv --analyser offline --against openai:gpt-4.1-mini',
    ],
    notes:
      'Labels are negative, neutral and positive. A line that is not labelled, or that an analyser gives no answer for, is\n' +
      'left out and named on standard error; the exit code is then 1.',
    run: (settings, options) => evaluate(context, settings, options),
  });

async function evaluate(
  { io, services }: CommandContext,
  settings: Settings,
  options: EvaluateOptions,
): Promise<number> {
  const { against } = options;
  const input = await openInput(options.in, io);
  const opened: Analyser[] = [];
  const open = async (wished: Settings) => {
    const analyser = await services.openAnalyser(wished);
    opened.push(analyser);
    return new Contender(analyser);
  };
  let [bad, judged] = [0, 0];
  const refuse = async (number: number, reason: string) => {
    bad++;
    await io.err.write(`line ${number}: ${reason}\n`);
  };
  try {
    const one = await open(settings);
    const other = against === undefined ? null : await open(rivalSettings(settings, against));
    const duel = new Duel(one, other, options.differences);
    for await (const lines of linesOf(input)) {
      const labelled: NumberedText[] = [];
      for (const line of lines) {
        const isWhole = line.byteLength === line.bytes.length;
        const read = isWhole ? readLabelled(textOf(line)) : `${line.byteLength} bytes are more than any tweet has`;
        if (typeof read === 'string') await refuse(line.number, read);
        else labelled.push({ number: line.number, ...read, lang: options.lang ?? read.lang });
      }
      judged += labelled.length;
      for (let from = 0; from < labelled.length; from += duel.maxBatch) {
        const failures = await duel.judge(labelled.slice(from, from + duel.maxBatch));
        for (const { number, reason } of failures) await refuse(number, reason);
      }
      if (io.readerGone.aborted) break;
    }
    if (judged === 0) throw nothingLabelled(options.in);
    const report = { ...(await one.report()), refused: bad };
    const rivalReport = await other?.report();
    const comparison = rivalReport === undefined ? {} : { against: rivalReport, agreement: duel.result() };
    if (options.json === true) await io.out.write(`${JSON.stringify({ ...report, ...comparison })}\n`);
    else if (rivalReport === undefined) await io.out.write(evaluationWords(report));
    else await io.out.write(duelWords(report, rivalReport, duel.result()));
  } finally {
    for (const analyser of opened) await analyser.close();
  }
  return bad === 0 ? EXIT.fine : EXIT.failed;
}

function nothingLabelled(path: string): TweetscopeError {
  const where = path === '-' ? 'standard input' : path;
  return new TweetscopeError('FILE_FORMAT_UNKNOWN', `there is no labelled text in ${where}`, {
    hint: 'A line is LABEL<TAB>TEXT, or JSON with sentiment and text: see `tweetscope evaluate --help`.',
  });
}

function rivalSettings(settings: Settings, { kind, model }: Rival): Settings {
  const openai = model === null ? settings.openai : { ...settings.openai, model };
  return { ...settings, analyser: { ...settings.analyser, kind }, openai };
}

function rival(argument: string): Rival {
  const [kind, ...model] = argument.split(':');
  if (kind === 'offline' && model.length === 0) return { kind, model: null };
  if (kind === 'openai' && model.join(':') !== '') return { kind, model: model.join(':') };
  if (argument === 'openai') return { kind: 'openai', model: null };
  throw new InvalidArgumentError('Give offline, openai, or openai:MODEL.');
}

function textOf({ bytes }: InputLine): string {
  return new TextDecoder().decode(bytes);
}
