import type { Result } from '#shared/contract/result.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { type Asked, readTimeline, type Timeline, timelineFrom } from './read-timeline.ts';
import { intervalFor } from './time-range.ts';

/** So long a search for the right bars holds good: what came in late and far off is noticed then. */
const GOOD_FOR_MS = 60_000;

/** Reads one timeline again and again. Where the bars of the last time still fit, that is one question instead of five. */
export class TimelineReader {
  #last: { readonly filter: string; readonly searchedMs: number; readonly timeline: Timeline } | null = null;

  async read(client: Asked, filter: TweetFilter, nowMs: number): Promise<Result<Timeline>> {
    const again = await this.#readAgain(client, filter, nowMs);
    if (again !== null) return again;
    const result = await readTimeline(client, filter, nowMs);
    const isOpen = filter.fromMs === undefined;
    this.#last =
      result.ok && isOpen ? { filter: JSON.stringify(filter), searchedMs: nowMs, timeline: result.data } : null;
    return result;
  }

  /** null where they do not fit any more, or nothing is known of them. */
  async #readAgain(client: Asked, filter: TweetFilter, nowMs: number): Promise<Result<Timeline> | null> {
    const last = this.#last;
    if (last === null || nowMs - last.searchedMs >= GOOD_FOR_MS || last.filter !== JSON.stringify(filter)) return null;
    const { intervalMs, buckets, outside } = last.timeline;
    const [first] = buckets;
    // What lies ahead of its time has a place behind the newest, which moves on.
    if (first === undefined || (outside?.newer ?? 0) > 0) return null;
    const asked = outside === undefined ? filter : { ...filter, fromMs: first.startMs };
    const result = await client.request('insights.timeline', { filter: asked, intervalMs });
    if (!result.ok) return result;
    const timeline = timelineFrom(result.data, intervalMs);
    if (intervalFor(timeline.toMs - timeline.fromMs) > intervalMs) return null;
    return { ok: true, data: outside === undefined ? timeline : { ...timeline, outside } };
  }
}
