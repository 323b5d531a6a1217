import type { SessionHead } from '#shared/session/session-record.ts';
import type { Analysed, InFlight, StoreName } from '../in-flight.ts';
import type { FactBus, Facts } from '../observe/facts.ts';
import { FindingList } from '../reconcile/reconciliation.ts';
import { DataDigest } from './data-digest.ts';

const ACKNOWLEDGED: Readonly<Record<StoreName, number>> = { index: 1, archive: 2 };
const BY_BOTH = 3;

/**
 * The books of a session. What is accepted is counted by the offsets that were committed, what is stored by what both
 * stores acknowledged, what is dead by what lies in the dead letters: three counts of three origins that must add up.
 */
export class SessionAccount {
  readonly digest = new DataDigest();
  /** Read and not yet committed, with the stores that have it. */
  readonly #open = new Map<InFlight, number>();
  /** Offsets in the dead letters that are not committed yet, by partition. */
  readonly #dead = new Map<number, Set<number>>();
  readonly #unaccounted = new FindingList();
  readonly #ranges = new Map<number, { from: number; to: number }>();
  #accepted = 0;
  #stored = 0;
  #deadLettered = 0;

  /** @returns what to call to stop listening. */
  listen(facts: FactBus): readonly (() => void)[] {
    return [
      facts.on('consumed', ({ tweets }) => {
        for (const tweet of tweets) this.#open.set(tweet, 0);
      }),
      facts.on('stored', ({ store, tweets }) => {
        for (const tweet of tweets) {
          const acknowledged = this.#open.get(tweet);
          if (acknowledged !== undefined) this.#open.set(tweet, acknowledged | ACKNOWLEDGED[store]);
        }
      }),
      facts.on('deadLettered', ({ casualties }) => {
        for (const { position } of casualties) {
          if (position !== null) this.#deadOf(position.partition).add(position.offset);
        }
      }),
      facts.on('committed', (fact) => this.#commit(fact)),
      facts.on('assigned', ({ partitions }) => this.#forget(partitions.map(({ partition }) => partition))),
      facts.on('revoked', ({ partitions }) => this.#forget(partitions)),
      facts.on('offsetsReset', ({ preview }) => this.#forget(preview.partitions.map(({ partition }) => partition))),
    ];
  }

  read(): Pick<SessionHead, 'account' | 'ranges'> {
    const open = new FindingList();
    for (const { tweet } of this.#open.keys()) open.add(tweet.tweet_id);
    return {
      account: {
        accepted: this.#accepted,
        stored: this.#stored,
        deadLettered: this.#deadLettered,
        unaccounted: copyOf(this.#unaccounted),
        open: copyOf(open),
      },
      ranges: [...this.#ranges].map(([partition, range]) => ({ partition, ...range })),
    };
  }

  #commit({ partition, offset, tweets, count }: Facts['committed']): void {
    const dead = this.#deadOf(partition);
    for (const tweet of tweets) {
      if (dead.has(tweet.position.offset)) continue;
      if (this.#open.get(tweet) === BY_BOTH) {
        this.#stored += 1;
        this.digest.add(tweet as Analysed);
      } else this.#unaccounted.add(tweet.tweet.tweet_id);
    }
    for (const tweet of tweets) this.#open.delete(tweet);
    for (const one of dead) {
      if (one >= offset) continue;
      dead.delete(one);
      this.#deadLettered += 1;
    }
    this.#accepted += count;
    const range = this.#ranges.get(partition) ?? { from: offset - count, to: offset };
    this.#ranges.set(partition, { from: Math.min(range.from, offset - count), to: Math.max(range.to, offset) });
  }

  /** What was in flight of these partitions is not committed any more: it comes again, here or elsewhere. */
  #forget(partitions: readonly number[]): void {
    for (const tweet of this.#open.keys()) {
      if (partitions.includes(tweet.position.partition)) this.#open.delete(tweet);
    }
    for (const partition of partitions) this.#dead.delete(partition);
  }

  #deadOf(partition: number): Set<number> {
    const dead = this.#dead.get(partition) ?? new Set();
    this.#dead.set(partition, dead);
    return dead;
  }
}

function copyOf(list: FindingList): SessionHead['account']['open'] {
  const { count, ids } = list.toFinding();
  return { count, ids: [...ids] };
}
