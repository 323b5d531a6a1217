import type { Archive } from '../ports/archive.ts';
import type { Broker } from '../ports/broker.ts';
import type { SearchIndex } from '../ports/search-index.ts';
import { compareStore } from './compare-store.ts';
import { IdsInOrder } from './ids-in-order.ts';
import { doneRanges, readAccepted, readDeadLetters } from './read-topic.ts';
import { both, type Reconciliation } from './reconciliation.ts';

export interface ReconcileParts {
  readonly broker: Broker;
  readonly index: Pick<SearchIndex, 'ids' | 'get'>;
  readonly archive: Pick<Archive, 'ids' | 'get'>;
}

export interface ReconcileOptions {
  readonly topic: string;
  readonly deadLetterTopic: string;
  readonly group: string;
  /** An existing folder for sorting; what is written there is removed again. */
  readonly scratchFolder: string;
  /** Ids kept in memory at once. */
  readonly idsInMemory?: number;
}

/**
 * Compares the ids the broker accepted with both stores and the dead letters, in memory that does not grow with them.
 * Sound while a pipeline runs: the committed offsets are read first, and all before them must be in both stores.
 * @throws TOPIC_UNKNOWN, and what the parts throw
 */
export async function reconcile(parts: ReconcileParts, options: ReconcileOptions): Promise<Reconciliation> {
  const partitions = await parts.broker.lag(options.topic, options.group);
  const ranges = doneRanges(partitions);
  const deadLetters = await readDeadLetters(parts.broker, options, ranges);
  const ids = await IdsInOrder.open(options.scratchFolder, options.idsInMemory);
  try {
    const topic = { name: options.topic, ranges };
    const sorting = { folder: options.scratchFolder, idsInMemory: options.idsInMemory };
    const read = await readAccepted(parts.broker, options.topic, ranges, deadLetters.positions, ids);
    const index = await compareStore(parts.index, ids.sorted(), topic, sorting);
    const archive = await compareStore(parts.archive, ids.sorted(), topic, sorting);
    const findings = {
      missingInIndex: index.missing.toFinding(),
      missingInArchive: archive.missing.toFinding(),
      extraInIndex: index.extra.toFinding(),
      extraInArchive: archive.extra.toFinding(),
      doubled: both(index.doubled.toFinding(), archive.doubled.toFinding()),
      unaccounted: read.unaccounted.toFinding(),
    };
    return {
      accepted: read.accepted,
      distinct: index.required,
      deadLettered: deadLetters.positions.size,
      rejectedAtSource: deadLetters.rejectedAtSource,
      pending: partitions.reduce((sum, partition) => sum + partition.lag, 0),
      indexed: index.stored,
      archived: archive.stored,
      olderThanTopic: Math.max(index.olderThanTopic, archive.olderThanTopic),
      newerThanCommit: Math.max(index.newerThanCommit, archive.newerThanCommit),
      ...findings,
      agrees: Object.values(findings).every((finding) => finding.count === 0),
    };
  } finally {
    await ids.dispose();
  }
}
