import type { Metrics } from '#engine/observe/metrics.ts';
import type { Spending } from '#shared/contract/spending.ts';
import type { LatencyByHop, LatencySummary, StationCounts } from '#shared/contract/status.ts';
import { milliseconds, rounded, whole } from './format/numbers.ts';

/** What `tweetscope run --json` prints as its last line. Counts are of this run; lag is what is left in the log. */
export interface RunReport extends StationCounts {
  readonly lag: number;
  readonly seconds: number;
  /** Committed messages by the second. */
  readonly tweetsPerSecond: number;
  /** Of the last minute, from produced to each hop, in ms. */
  readonly latencyMs: LatencyByHop;
  /** What a paid analyser used; null where the analyser costs nothing. */
  readonly spending: Spending | null;
}

export function runReport(
  metrics: Metrics,
  lag: number,
  elapsedMs: number,
  nowMs: number,
  spending: Spending | null,
): RunReport {
  const { produced, consumed, analysed, indexed, archived, deadLettered, committed } = metrics.counts();
  const latency = metrics.latency(nowMs);
  const seconds = elapsedMs / 1_000;
  return {
    produced,
    consumed,
    analysed,
    indexed,
    archived,
    deadLettered,
    committed,
    lag,
    seconds: rounded(seconds, 3),
    tweetsPerSecond: seconds === 0 ? 0 : rounded(committed / seconds, 1),
    latencyMs: {
      consumed: shortSummary(latency.consumed),
      analysed: shortSummary(latency.analysed),
      stored: shortSummary(latency.stored),
    },
    spending,
  };
}

function shortSummary({ count, p50, p95, p99, max }: LatencySummary): LatencySummary {
  return { count, p50: rounded(p50, 2), p95: rounded(p95, 2), p99: rounded(p99, 2), max: rounded(max, 2) };
}

export function runSummary(report: RunReport): string {
  const { latencyMs: latency } = report;
  const hop = (name: string, { p50, p99 }: LatencySummary) => `${name} ${milliseconds(p50)} (p99 ${milliseconds(p99)})`;
  const lines = [
    `${whole(report.produced)} produced, ${whole(report.committed)} committed in ${report.seconds.toFixed(1)} s: ${whole(report.tweetsPerSecond)} tweets/s`,
    `${whole(report.indexed)} indexed, ${whole(report.archived)} archived, ${whole(report.deadLettered)} to the dead letters, lag ${whole(report.lag)}`,
  ];
  if (latency.stored.count > 0) {
    const hops = [hop('consumed', latency.consumed), hop('analysed', latency.analysed), hop('stored', latency.stored)];
    lines.push(`from produced: ${hops.join(', ')}`);
  }
  if (report.deadLettered > 0) lines.push('why they are dead letters: tweetscope deadletters list');
  if (isNothing(report))
    lines.push('there was nothing to do: no tweet came from the source, and none waited in the log');
  if (report.spending !== null) lines.push(spendingLine(report.spending));
  return lines.map((line) => `${line}\n`).join('');
}

function isNothing({ produced, committed, deadLettered, lag }: RunReport): boolean {
  return produced + committed + deadLettered + lag === 0;
}

function spendingLine({ model, requests, inputTokens, outputTokens, costUsd, cached, fallbacks }: Spending): string {
  const cost = costUsd === null ? 'price not known' : `${costUsd.toFixed(4)} USD`;
  const tokens = `${whole(inputTokens)} tokens in, ${whole(outputTokens)} out`;
  return `${model}: ${cost}, ${whole(requests)} requests, ${tokens}, ${whole(cached)} from the cache, ${whole(fallbacks)} judged offline instead`;
}
