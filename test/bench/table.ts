import type { BenchResults } from './embedded.ts';

const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** The results for a person: rates with their ratio to the whole pipeline, then latency and memory. */
export function table({ machine, endToEnd, stages, latencyMs, memory }: BenchResults): string {
  const rows = [
    ['end to end', endToEnd.tweetsPerSecond],
    ...Object.entries(stages).map(([name, rate]) => [`${name}, alone`, rate] as const),
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, rate]) => {
    const ratio = `${number(rate / endToEnd.tweetsPerSecond, 1)} ×`;
    return `  ${name.padEnd(width)}  ${number(rate).padStart(10)}/s  ${ratio.padStart(8)}`;
  });
  const hop = (name: keyof typeof latencyMs) => {
    const { p50, p99, max } = latencyMs[name];
    return `  produce→${name}: p50 ${number(p50, 1)} ms, p99 ${number(p99, 1)} ms, max ${number(max, 1)} ms`;
  };
  return [
    machine,
    '',
    `Rates (end to end over ${number(endToEnd.seconds)} s, ${number(endToEnd.tweets)} tweets, ${number(endToEnd.cpuSecondsPer1000, 2)} CPU-s per 1,000)`,
    ...lines,
    '',
    'Latency at 1,000/s',
    hop('consumed'),
    hop('analysed'),
    hop('stored'),
    '',
    `Resident memory: ${memory.samplesMb.map((sample) => number(sample)).join(' ')} MB (every ${number(memory.everySeconds)} s)`,
  ].join('\n');
}
