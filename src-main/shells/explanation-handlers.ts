import type { Tweet } from '#shared/domain/tweet.ts';
import type { Composition } from '../compose.ts';
import type { Handlers } from './handlers.ts';

/** Why a tweet was judged as it was, asked for one that a person looks at. */
export function explanationHandlers({
  engine,
  analyser,
  index,
  archive,
}: Composition): Pick<Handlers, 'analysis.explain'> {
  const find = async (tweetId: string): Promise<Tweet | null> =>
    engine.feed.find(tweetId)?.tweet ??
    (await index.get(tweetId))?.tweet ??
    (await archive.get(tweetId))?.tweet ??
    null;
  return {
    'analysis.explain': async (asked) => {
      if (analyser.explain === undefined) return { explanation: null, whyNot: 'analyser' };
      if (!('tweetId' in asked)) return { explanation: await analyser.explain({ id: '', ...asked }), whyNot: null };
      const tweet = await find(asked.tweetId);
      if (tweet === null) return { explanation: null, whyNot: 'unknown' };
      const { tweet_id: id, text, lang, hashtags } = tweet;
      return { explanation: await analyser.explain({ id, text, lang, hashtags }), whyNot: null };
    },
  };
}
