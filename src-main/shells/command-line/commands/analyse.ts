import { decodeTweet } from '#engine/2-consume/decode.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { type InputLine, LONGEST_LINE_BYTES, linesOf, openInput } from '../input-lines.ts';
import { openSink, refuseSameFile } from '../sink.ts';

interface AnalyseOptions {
  readonly in: string;
  readonly out: string;
  readonly scores?: boolean;
}

export const addAnalyse: AddCommand = (parent, context) =>
  defineCommand<AnalyseOptions>(parent, context, {
    usage: 'analyse',
    description: 'Read tweets as NDJSON, write them with sentiment, topic and confidence.',
    settings: ['analyser.kind'],
    options: (command) =>
      command
        .option('--in <file>', 'file to read; - is standard input', '-')
        .option('--out <file>', 'file to write; - is standard output', '-')
        .option('--scores', 'add scores, language and model too'),
    examples: [
      'analyse --in tweets.ndjson --out analysed.ndjson',
      "simulate --count 100 | tweetscope analyse | jq -r '[.sentiment, .topic, .text] | @tsv'",
    ],
    notes:
      'Streams in any length, keeps the order and every field of the tweets. A line that is no tweet is left out and\n' +
      'named on standard error; the exit code is then 1.',
    run: (settings, options) => analyse(context, settings, options),
  });

async function analyse({ io, services }: CommandContext, settings: Settings, options: AnalyseOptions): Promise<number> {
  const input = await openInput(options.in, io);
  await refuseSameFile(options.in, options.out);
  const sink = await openSink(options.out, io);
  const analyser = await services.openAnalyser(settings);
  let bad = 0;
  const refuse = async ({ number }: InputLine, { code, message }: TweetscopeError) => {
    bad++;
    await io.err.write(`line ${number}: ${code}: ${message}\n`);
  };
  try {
    for await (const lines of linesOf(input)) {
      for (let from = 0; from < lines.length && !io.readerGone.aborted; from += analyser.maxBatch) {
        const outcomes = await analyseLines(analyser, lines.slice(from, from + analyser.maxBatch), options);
        for (const { line, error } of outcomes) if (error !== null) await refuse(line, error);
        await sink.write(outcomes.map(({ text }) => text).join(''));
      }
      if (io.readerGone.aborted) break;
    }
    await sink.close();
  } finally {
    await analyser.close();
  }
  return bad === 0 ? EXIT.fine : EXIT.failed;
}

interface LineOutcome {
  readonly line: InputLine;
  /** What to write, with its line end; empty for a line that is refused. */
  readonly text: string;
  readonly error: TweetscopeError | null;
}

async function analyseLines(
  analyser: Analyser,
  lines: readonly InputLine[],
  { scores }: AnalyseOptions,
): Promise<readonly LineOutcome[]> {
  const decoded = lines.map((line) => ({ line, tweet: tweetOf(line) }));
  const tweets = decoded.flatMap(({ tweet }) => (tweet instanceof TweetscopeError ? [] : [tweet]));
  const inputs = tweets.map(({ tweet_id: id, text, lang, hashtags }) => ({ id, text, lang, hashtags }));
  const outcomes = (await analyser.analyse(inputs, new AbortController().signal)).values();
  return decoded.map(({ line, tweet }) => {
    if (tweet instanceof TweetscopeError) return { line, text: '', error: tweet };
    const outcome = outcomes.next().value;
    if (outcome === undefined || !outcome.ok) return { line, text: '', error: outcome?.error ?? silent() };
    const { sentiment, topic, confidence, ...more } = outcome.analysis;
    const extra = scores === true ? { scores: more.scores, language: more.language, model: more.model } : {};
    // The line itself, not the parsed tweet: fields Tweetscope does not know stay.
    const raw = JSON.parse(new TextDecoder().decode(line.bytes)) as object;
    return { line, text: `${JSON.stringify({ ...raw, sentiment, topic, confidence, ...extra })}\n`, error: null };
  });
}

function tweetOf({ bytes, byteLength }: InputLine): Tweet | TweetscopeError {
  if (byteLength > bytes.length) return tooLong(byteLength);
  const decoded = decodeTweet(bytes);
  return decoded instanceof TweetscopeError ? decoded : decoded.tweet;
}

function tooLong(byteLength: number): TweetscopeError {
  return new TweetscopeError('MESSAGE_TOO_LARGE', `${byteLength} bytes, more than ${LONGEST_LINE_BYTES}`);
}

function silent(): TweetscopeError {
  return new TweetscopeError('ANALYSIS_FAILED', 'the analyser gave no answer for this tweet');
}
