import { cpus } from 'node:os';
import type { LatencyByHop } from '#shared/contract/status.ts';
import { lastJson, startTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { residentMb } from './resident-memory.ts';
import { measureStages } from './stages.ts';

export interface BenchResults {
  readonly machine: string;
  readonly endToEnd: {
    readonly seconds: number;
    readonly tweets: number;
    readonly tweetsPerSecond: number;
    readonly cpuSecondsPer1000: number;
  };
  /** Tweets per second of each stage with nothing else running. */
  readonly stages: Readonly<Record<string, number>>;
  readonly latencyMs: LatencyByHop;
  readonly memory: { readonly everySeconds: number; readonly samplesMb: readonly number[] };
}

interface Options {
  readonly seconds: number;
  /** Minutes at full speed to watch the memory; 0 for only the seconds of the run. */
  readonly soakMinutes: number;
  readonly say: (text: string) => void;
}

interface RunReport {
  readonly committed: number;
  readonly seconds: number;
  readonly tweetsPerSecond: number;
  readonly latencyMs: LatencyByHop;
}

const SAMPLES = 20;
/** The log keeps at most so much while the memory is watched, or the disk would be what is measured. */
const SOAK_LOG_BYTES = String(2 * 1024 ** 3);

export async function benchEmbedded({ seconds, soakMinutes, say }: Options): Promise<BenchResults> {
  say(`End to end at full speed, ${seconds} s…`);
  const whole = await run(['--rate', 'max', '--duration', `${seconds}s`], seconds);
  say('Latency at 1,000/s, 20 s…');
  const paced = await run(['--rate', '1000', '--duration', '20s'], 20);
  say('Each stage alone…');
  const stages = await measureStages();
  let memory = whole.memory;
  if (soakMinutes > 0) {
    say(`Memory over ${soakMinutes} min at full speed…`);
    const duration = soakMinutes * 60;
    const args = ['--rate', 'max', '--duration', `${duration}s`, '--set', `topic.retentionBytes=${SOAK_LOG_BYTES}`];
    memory = (await run(args, duration)).memory;
  }
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
    endToEnd: {
      seconds: whole.report.seconds,
      tweets: whole.report.committed,
      tweetsPerSecond: whole.report.committed / whole.report.seconds,
      cpuSecondsPer1000: (whole.cpuSeconds / whole.report.committed) * 1_000,
    },
    stages,
    latencyMs: paced.report.latencyMs,
    memory,
  };
}

/** The real program, with its memory sampled from outside. */
async function run(args: readonly string[], seconds: number) {
  const folder = temporaryFolder();
  try {
    const started = startTweetscope(['run', '--data', folder.path, '--json', ...args]);
    const everySeconds = Math.max(1, seconds / SAMPLES);
    const samplesMb: number[] = [];
    let cpuSeconds = 0;
    const timer = setInterval(() => {
      const reading = residentMb(started.process.pid ?? 0);
      if (reading === null) return;
      samplesMb.push(reading.residentMb);
      cpuSeconds = reading.cpuSeconds;
    }, everySeconds * 1_000);
    const finished = await started.finished;
    clearInterval(timer);
    if (finished.code !== 0) throw new Error(`the run ended with ${finished.code}: ${finished.stderr}`);
    return { report: lastJson<RunReport>(finished), cpuSeconds, memory: { everySeconds, samplesMb } };
  } finally {
    folder.dispose();
  }
}
