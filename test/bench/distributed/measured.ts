/** What a step did, and what it took of the process it had to itself. */
export interface Measured {
  readonly tweets: number;
  readonly perSecond: number;
  readonly cpuSecondsPer1000: number;
}

export async function measured(tweets: number, work: () => Promise<unknown>): Promise<Measured> {
  const startMs = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    tweets,
    perSecond: tweets / ((performance.now() - startMs) / 1_000),
    cpuSecondsPer1000: (user + system) / 1_000 / tweets,
  };
}
