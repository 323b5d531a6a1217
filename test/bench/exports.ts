import { statSync } from 'node:fs';
import { join } from 'node:path';
import { TWEET_FORMATS } from '#shared/contract/exports.ts';
import { startTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { residentMb } from './resident-memory.ts';

const SAMPLE_MS = 250;

export interface ExportReading {
  readonly format: (typeof TWEET_FORMATS)[number];
  readonly tweets: number;
  readonly seconds: number;
  readonly tweetsPerSecond: number;
  readonly fileMb: number;
  /** Of the whole process, at most. */
  readonly residentMb: number;
}

interface Options {
  /** Of the larger session; the other one has a tenth of it, to show what grows with them. */
  readonly tweets: number;
  readonly say: (text: string) => void;
}

/** All tweets of a session written as files by the real program, with its memory sampled from outside. */
export async function benchExports({ tweets, say }: Options): Promise<readonly ExportReading[]> {
  const readings: ExportReading[] = [];
  for (const count of [tweets / 10, tweets]) {
    const folder = temporaryFolder();
    try {
      say(`A session of ${count} tweets…`);
      await watched(['run', '--data', folder.path, '--rate', 'max', '--count', String(count), '--json']);
      for (const format of TWEET_FORMATS) {
        say(`${count} tweets as ${format}…`);
        const out = join(folder.path, `tweets.${format}`);
        const { seconds, peakMb } = await watched(['report', '--data', folder.path, '--format', format, '--out', out]);
        readings.push({
          format,
          tweets: count,
          seconds,
          tweetsPerSecond: count / seconds,
          fileMb: statSync(out).size / 1024 ** 2,
          residentMb: peakMb,
        });
      }
    } finally {
      folder.dispose();
    }
  }
  return readings;
}

/** @throws what the program says where it fails */
async function watched(args: readonly string[]): Promise<{ readonly seconds: number; readonly peakMb: number }> {
  const beganMs = performance.now();
  const started = startTweetscope(args);
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(started.process.pid ?? 0)?.residentMb ?? 0);
  }, SAMPLE_MS);
  const { code, stderr } = await started.finished;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stderr}`);
  return { seconds: (performance.now() - beganMs) / 1_000, peakMb };
}

/** For a person: no figure finer than it was measured. */
export function rounded({ seconds, tweetsPerSecond, fileMb, ...rest }: ExportReading): ExportReading {
  return {
    ...rest,
    seconds: Number(seconds.toFixed(1)),
    tweetsPerSecond: Math.round(tweetsPerSecond),
    fileMb: Math.round(fileMb),
  };
}
