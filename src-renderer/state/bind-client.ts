import type { ContractClient } from '../client/contract-client.ts';
import { withEntries } from './activity.ts';
import { useConsole } from './console-store.ts';
import { withBatch, withOverdue } from './feed.ts';
import { fromReadings, withReading } from './history.ts';
import { type News, Renewals } from './renewals.ts';

const RECENT_LIMIT = 100;

/** Keeps the store current from what the engine tells. */
export function bindClient(client: ContractClient): void {
  const renewals = new Renewals(show, () => document.hidden);
  client.on('tweets', (batch) => renewals.addTweets(batch));
  client.on('status', (status) => renewals.addStatus(status));
  client.on('activity', (entries) =>
    useConsole.setState(({ activity }) => ({ activity: withEntries(activity, entries) })),
  );
  client.onLink((link) => {
    useConsole.setState({ link });
    if (link.state === 'open') void catchUp(client, renewals);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    renewals.catchUp();
    void catchUp(client, renewals);
  });
}

function show({ batch, status }: News): void {
  useConsole.setState((store) => {
    const feed = batch.tweets.length + batch.skipped === 0 ? store.feed : withBatch(store.feed, batch);
    if (status === null) return { feed };
    return { status, history: withReading(store.history, status), feed: withOverdue(feed, status.nowMs) };
  });
}

/** What the engine told while this page was not listening. */
async function catchUp(client: ContractClient, renewals: Renewals): Promise<void> {
  const [recent, activity, remembered] = await Promise.all([
    client.request('live.recent', { limit: RECENT_LIMIT }),
    client.request('activity.read', {}),
    client.request('history.read', {}),
  ]);
  if (recent.ok) renewals.addTweets({ tweets: recent.data, skipped: 0 });
  if (activity.ok) useConsole.setState((state) => ({ activity: withEntries(state.activity, activity.data) }));
  if (remembered.ok) useConsole.setState(({ history }) => ({ history: fromReadings(remembered.data, history) }));
}
