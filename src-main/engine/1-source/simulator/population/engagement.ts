import type { Random } from '../random.ts';
import type { User } from './user.ts';

const MOST_LIKES = 2_000_000;

/** Likes and retweets of one tweet: mostly none or a few, seldom very many, and more for those whom many follow. */
export function engagement(random: Random, author: User): { readonly likes: number; readonly retweets: number } {
  const likes = Math.min(MOST_LIKES, author.followers ** 0.8 * 0.04 * random.pareto(1.1));
  const retweets = likes * (0.03 + 0.4 * random.fraction());
  return { likes: Math.floor(likes), retweets: Math.floor(retweets) };
}
