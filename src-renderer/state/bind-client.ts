import type { LiveBatch, LiveTweet } from '#shared/contract/live-tweet.ts';
import type { ContractClient } from '../client/contract-client.ts';
import { withEntries } from './activity.ts';
import { useConsole } from './console-store.ts';
import { withBatch, withOverdue } from './feed.ts';
import { fromReadings, withReading } from './history.ts';

/** The feed changes at most this often: faster, nobody could read it anyway. */
const FEED_INTERVAL_MS = 250;
const RECENT_LIMIT = 100;

/** Keeps the store current from what the engine tells. */
export function bindClient(client: ContractClient): void {
  const collector = new BatchCollector();
  client.on('tweets', (batch) => collector.add(batch));
  client.on('status', (status) =>
    useConsole.setState(({ history, feed }) => ({
      status,
      history: withReading(history, status),
      feed: withOverdue(feed, status.nowMs),
    })),
  );
  client.on('activity', (entries) =>
    useConsole.setState(({ activity }) => ({ activity: withEntries(activity, entries) })),
  );
  client.onLink((link) => {
    useConsole.setState({ link });
    if (link.state === 'open') void catchUp(client, collector);
  });
}

/** What the engine told while this page was not listening. */
async function catchUp(client: ContractClient, collector: BatchCollector): Promise<void> {
  const [recent, activity, remembered] = await Promise.all([
    client.request('live.recent', { limit: RECENT_LIMIT }),
    client.request('activity.read', {}),
    client.request('history.read', {}),
  ]);
  if (recent.ok) collector.add({ tweets: recent.data, skipped: 0 });
  if (activity.ok) useConsole.setState((state) => ({ activity: withEntries(state.activity, activity.data) }));
  if (remembered.ok) useConsole.setState(({ history }) => ({ history: fromReadings(remembered.data, history) }));
}

/** Joins batches that come close together into one change of the store. */
class BatchCollector {
  #tweets: LiveTweet[] = [];
  #skipped = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #flushedMs = 0;

  add({ tweets, skipped }: LiveBatch): void {
    this.#tweets.push(...tweets);
    this.#skipped += skipped;
    if (this.#timer !== null) return;
    const waitMs = Math.max(0, this.#flushedMs + FEED_INTERVAL_MS - performance.now());
    this.#timer = setTimeout(() => this.#flush(), waitMs);
  }

  #flush(): void {
    const batch = { tweets: this.#tweets, skipped: this.#skipped };
    this.#tweets = [];
    this.#skipped = 0;
    this.#timer = null;
    this.#flushedMs = performance.now();
    useConsole.setState(({ feed }) => ({ feed: withBatch(feed, batch) }));
  }
}
