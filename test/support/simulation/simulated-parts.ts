import type { Analyser, AnalysisOutcome } from '#engine/ports/analyser.ts';
import type { SourceItem, TweetSource } from '#engine/ports/source.ts';
import type { WritableStore, WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { sampleTweet } from '../sample-tweets.ts';
import type { Process, World } from './world.ts';

/** Texts that a part can never process; what they are called says which. */
export const POISON = {
  analyse: 'poison for the analyser',
  index: 'poison for the index',
  archive: 'poison for the archive',
};

const ANALYSIS: Analysis = {
  sentiment: 'neutral',
  topic: 'Other',
  confidence: 0.5,
  scores: { negative: 0.25, neutral: 0.5, positive: 0.25 },
  language: 'en',
  model: 'simulated',
  durationMs: 0,
};

export function simulatedAnalyser(process: Process): Analyser {
  return {
    name: 'Simulated analyser',
    maxBatch: 16,
    health: async () => ({ ok: true, version: '1', detail: '' }),
    analyse: (batch) =>
      process.operation('analyser', () =>
        batch.map(({ text }): AnalysisOutcome => {
          if (text !== POISON.analyse) return { ok: true, analysis: ANALYSIS };
          return { ok: false, error: new TweetscopeError('ANALYSIS_FAILED', 'poison') };
        }),
      ),
    close: async () => undefined,
  };
}

/** A store that may write a part of a batch and then fail, and that refuses poison. */
export function simulatedStore(process: Process, name: 'index' | 'archive'): WritableStore {
  const { world } = process;
  return {
    writesAtOnce: name === 'archive' ? 2 : 1,
    write: (documents) =>
      process.operation(name, () => {
        const stopAt = world.random() < world.weather.failAfter ? Math.floor(world.random() * documents.length) : -1;
        return documents.map((document, index): WriteOutcome => {
          if (index === stopAt) throw new TweetscopeError('STORE_UNAVAILABLE', `${name} failed half way`);
          if (document.tweet.text === POISON[name]) {
            return { kind: 'rejected', error: new TweetscopeError('STORE_REJECTED', 'poison') };
          }
          world.write(name, document);
          return { kind: 'stored' };
        });
      }),
  };
}

/** Some tweets, some of them twice, some poison, some no tweets at all. */
export function simulatedSource(world: World, firstId: number, count: number): TweetSource {
  let produced = 0;
  const item = (): SourceItem => {
    const again = produced > 0 && world.random() < 0.05;
    const id = String(firstId + (again ? Math.floor(world.random() * produced) : produced));
    produced += 1;
    return { key: id, headers: {}, value: new TextEncoder().encode(bodyOf(world.random(), id)) };
  };
  return {
    name: 'simulated',
    isUnpaced: false,
    next: async (_nowMs, limit) => {
      const size = Math.min(limit, count - produced, 1 + Math.floor(world.random() * 8));
      const items = Array.from({ length: size }, item);
      return { items, rejects: [], waitMs: Math.floor(world.random() * 10), done: produced >= count };
    },
    progress: () => ({ produced, rejected: 0, fraction: produced / count }),
    close: async () => undefined,
  };
}

function bodyOf(chance: number, id: string): string {
  if (chance < 0.02) return '{"tweet_id": "1", "text": ';
  if (chance < 0.04) return JSON.stringify({ ...sampleTweet(id), like_count: -1 });
  if (chance < 0.06) return JSON.stringify(sampleTweet(id, { text: POISON.analyse }));
  if (chance < 0.07) return JSON.stringify(sampleTweet(id, { text: POISON.index }));
  if (chance < 0.08) return JSON.stringify(sampleTweet(id, { text: POISON.archive }));
  return JSON.stringify(sampleTweet(id));
}
