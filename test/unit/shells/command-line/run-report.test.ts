import { expect, it } from 'vitest';
import { type RunReport, runSummary } from '../../../../src-main/shells/command-line/run-report.ts';

const NOTHING = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
const REPORT: RunReport = {
  produced: 0,
  consumed: 0,
  analysed: 0,
  indexed: 0,
  archived: 0,
  deadLettered: 0,
  committed: 0,
  lag: 0,
  seconds: 1,
  tweetsPerSecond: 0,
  latencyMs: { consumed: NOTHING, analysed: NOTHING, stored: NOTHING },
  spending: null,
};

it('says so where there was nothing to do, and not where something waits', () => {
  expect(runSummary(REPORT)).toContain('there was nothing to do: no tweet came from the source');
  expect(runSummary({ ...REPORT, lag: 3 })).not.toContain('nothing to do');
  expect(runSummary({ ...REPORT, produced: 3, committed: 3 })).not.toContain('nothing to do');
});

it('says where to look for the reasons of dead letters', () => {
  const hint = 'why they are dead letters: tweetscope deadletters list\n';
  expect(runSummary({ ...REPORT, deadLettered: 5 })).toContain(hint);
  expect(runSummary({ ...REPORT, produced: 5 })).not.toContain(hint);
});
