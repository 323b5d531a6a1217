import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LatencySummary } from '#shared/contract/status.ts';
import { startStack } from '../../stack/start-stack.ts';
import type { Measured } from './measured.ts';
import type { Step } from './steps.ts';

const runFile = promisify(execFile);
const RATES = [100, 1_000] as const;

export interface DistributedResults {
  readonly machine: string;
  readonly drain: Measured;
  /** Each client alone. */
  readonly bare: Readonly<Record<'read' | 'index' | 'archive', Measured>>;
  readonly latency: readonly PacedLatency[];
}

/** Produce → consume, of the whole program and of kafkajs alone. */
interface PacedLatency {
  readonly rate: number;
  readonly consumedMs: LatencySummary;
  readonly bareMs: LatencySummary;
}

interface Options {
  readonly count: number;
  readonly say: (text: string) => void;
}

/** The whole pipeline beside the bare clients, on the same three real servers, one after the other in one run. */
export async function benchDistributed({ count, say }: Options): Promise<DistributedResults> {
  say('Starting Kafka, Elasticsearch and Cassandra…');
  const stack = await startStack();
  const step = async <T>(what: Step['what'], rate = 0): Promise<T> => {
    const wish: Step = { what, addresses: stack.addresses, count, rate };
    const script = join(import.meta.dirname, 'steps.ts');
    const { stdout } = await runFile(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      script,
      JSON.stringify(wish),
    ]);
    return JSON.parse(stdout) as T;
  };
  try {
    say(`${count} tweets into the topic…`);
    await step('fill');
    say('kafkajs alone…');
    const read = await step<Measured>('read');
    say('@elastic/elasticsearch alone…');
    const index = await step<Measured>('index');
    say('cassandra-driver alone…');
    const archive = await step<Measured>('archive');
    say('Tweetscope, topic to both stores, with analysis…');
    const drain = await step<Measured>('drain');
    const latency: PacedLatency[] = [];
    for (const rate of RATES) {
      say(`Produce to consume at ${rate}/s, kafkajs alone and Tweetscope, 30 s each…`);
      const bareMs = await step<LatencySummary>('bareLatency', rate);
      latency.push({ rate, bareMs, consumedMs: await step<LatencySummary>('latency', rate) });
    }
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
    return { machine, drain, bare: { read, index, archive }, latency };
  } finally {
    await stack.close();
  }
}

const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

const percentiles = ({ p50, p99 }: LatencySummary) => `p50 ${number(p50, 1)} ms, p99 ${number(p99, 1)} ms`;

export function distributedTable({ machine, drain, bare, latency }: DistributedResults): string {
  const rows: readonly (readonly [string, Measured])[] = [
    ['Tweetscope, topic → analysis → both stores', drain],
    ['kafkajs alone, reading', bare.read],
    ['@elastic/elasticsearch alone', bare.index],
    ['cassandra-driver alone', bare.archive],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    machine,
    '',
    `${number(drain.tweets)} tweets, servers on the same machine`,
    ...rows.map(([name, { perSecond, cpuSecondsPer1000 }]) => {
      const ratio = `${number(perSecond / drain.perSecond, 2)} ×`;
      const cpu = `${number(cpuSecondsPer1000, 2)} CPU-s per 1,000`;
      return `  ${name.padEnd(width)}  ${number(perSecond).padStart(8)}/s  ${ratio.padStart(8)}  ${cpu}`;
    }),
    '',
    'Produce → consume',
    ...latency.map(
      ({ rate, consumedMs, bareMs }) =>
        `  at ${number(rate)}/s: ${percentiles(consumedMs)}; kafkajs alone ${percentiles(bareMs)}`,
    ),
  ].join('\n');
}
