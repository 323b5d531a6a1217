/** Ids that should be otherwise: how many, and the first hundred of them. */
export interface Finding {
  readonly count: number;
  readonly ids: readonly string[];
}

/** What the topic, the dead letters and the stores say of each other. Counts are of messages up to the committed offset. */
export interface Reconciliation {
  /** Messages in the topic that the group has done with. */
  readonly accepted: number;
  /** Different tweet_ids among those that can be read as tweets and are not in the dead letters. */
  readonly distinct: number;
  /** Messages of `accepted` that lie in the dead letters instead of the stores. */
  readonly deadLettered: number;
  /** Dead letters that never were in the topic: bad lines of a file. */
  readonly rejectedAtSource: number;
  /** Messages after the committed offset: not done with yet, so not compared. */
  readonly pending: number;
  /** Documents in each store, whatever their origin. */
  readonly indexed: number;
  readonly archived: number;
  /** Documents in a store whose message the topic no longer keeps (retention), or that came after the comparison began. */
  readonly olderThanTopic: number;
  readonly newerThanCommit: number;
  readonly missingInIndex: Finding;
  readonly missingInArchive: Finding;
  /** In a store, without a message in the topic that explains it. */
  readonly extraInIndex: Finding;
  readonly extraInArchive: Finding;
  /** Twice in one store. */
  readonly doubled: Finding;
  /** Messages done with that are no tweets and not in the dead letters, as `partition:offset`. */
  readonly unaccounted: Finding;
  /** Nothing missing, extra, doubled or unaccounted. */
  readonly agrees: boolean;
}

const MOST_NAMED = 100;

/** Counts all, names the first. */
export class FindingList {
  readonly #ids: string[] = [];
  #count = 0;

  add(id: string): void {
    this.#count++;
    if (this.#ids.length < MOST_NAMED) this.#ids.push(id);
  }

  toFinding(): Finding {
    return { count: this.#count, ids: this.#ids };
  }
}

export function both(left: Finding, right: Finding): Finding {
  return { count: left.count + right.count, ids: [...left.ids, ...right.ids].slice(0, MOST_NAMED) };
}
