import type { Spending } from '#shared/contract/spending.ts';

const SECONDS_PER_HOUR = 3_600;

/** What a wished rate will cost and whether the model allows it. */
export interface CostOutlook {
  /** US dollars an hour; null where it is not known. */
  readonly usdPerHour: number | null;
  /** Tweets a second the limits allow; null where none is known. */
  readonly allowedPerSecond: number | null;
  readonly isAboveLimit: boolean;
}

/** More than the limits allow is not analysed, so it costs no more either. @param wishedPerSecond Infinity for as fast as it goes */
export function costOutlookOf({ perTweet, limits }: Spending, wishedPerSecond: number): CostOutlook {
  const allowedPerSecond = limits.tweetsPerSecond;
  const perSecond = Math.min(wishedPerSecond, allowedPerSecond ?? Number.POSITIVE_INFINITY);
  const usdPerTweet = perTweet?.costUsd ?? null;
  const usdPerHour =
    usdPerTweet === null || !Number.isFinite(perSecond) ? null : usdPerTweet * perSecond * SECONDS_PER_HOUR;
  return {
    usdPerHour,
    allowedPerSecond,
    isAboveLimit: allowedPerSecond !== null && wishedPerSecond > allowedPerSecond,
  };
}
