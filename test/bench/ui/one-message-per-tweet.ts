import type { Engine } from '#engine/engine.ts';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import type { ContractHost } from '../../../src-main/shells/contract-host.ts';

/** What the console does not do: every tweet as a message of its own, when it is consumed and again when it is committed. */
export function oneMessagePerTweet(host: ContractHost, engine: Engine): ContractHost {
  return {
    request: (name, input) => host.request(name, input),
    subscribe(listener) {
      const tell = (tweet: LiveTweet | null) => {
        if (tweet !== null) listener('tweets', { tweets: [tweet], skipped: 0 });
      };
      const stopBatches = host.subscribe((name, payload) => {
        if (name !== 'tweets') listener(name, payload);
      });
      const stopTweets = engine.facts.on('consumed', ({ tweets }) => {
        for (const { tweet } of tweets) setImmediate(() => tell(engine.feed.find(tweet.tweet_id)));
      });
      return () => {
        stopBatches();
        stopTweets();
      };
    },
  };
}
