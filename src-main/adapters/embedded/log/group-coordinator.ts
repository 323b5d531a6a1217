import type { ConsumerListener, SubscribeOptions, Subscription } from '#engine/ports/broker.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { GroupReport } from '#shared/contract/topic.ts';
import type { LogClient } from './log-client.ts';
import { SqliteSubscription } from './sqlite-subscription.ts';

/**
 * Shares the partitions of a topic among the subscriptions of one group, all in this process (the log has one
 * owner). A join or a leave moves partitions at once: what moves is read again from the committed offset.
 */
export class GroupCoordinator {
  readonly #log: LogClient;
  readonly #clock: Clock;
  readonly #members = new Map<string, SqliteSubscription[]>();
  /** Rebalances of all groups, one after the other. */
  #rebalancing: Promise<void> = Promise.resolve();

  constructor(log: LogClient, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  async join(options: SubscribeOptions, listener: ConsumerListener): Promise<Subscription> {
    await this.#log.watermarks(options.topic);
    const subscription: SqliteSubscription = new SqliteSubscription({
      options,
      listener,
      log: this.#log,
      clock: this.#clock,
      leave: () => this.#change(options, (members) => members.filter((member) => member !== subscription)),
    });
    await this.#change(options, (members) => [...members, subscription]);
    return subscription;
  }

  describe(topic: string, group: string): GroupReport {
    const members = (this.#members.get(`${topic} ${group}`) ?? []).map((member, nth) => ({
      id: `${group}-${nth + 1}`,
      host: null,
      partitions: member.partitions(),
    }));
    return { state: members.length === 0 ? 'empty' : 'stable', members };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#members.values()].flat().map((subscription) => subscription.close()));
  }

  #change(
    options: SubscribeOptions,
    edit: (members: readonly SqliteSubscription[]) => SqliteSubscription[],
  ): Promise<void> {
    const changed = this.#rebalancing.then(async () => {
      const group = `${options.topic} ${options.group}`;
      const before = this.#members.get(group) ?? [];
      const after = edit(before);
      this.#members.set(group, after);
      await this.#rebalance(options, before, after);
    });
    this.#rebalancing = changed.catch(() => undefined);
    return changed;
  }

  /** Partition n goes to member n modulo their number; those that leave give theirs up first. */
  async #rebalance(
    options: SubscribeOptions,
    before: readonly SqliteSubscription[],
    after: readonly SqliteSubscription[],
  ): Promise<void> {
    for (const member of before) if (!after.includes(member)) member.revokeAllBut([]);
    const partitions = await this.#log.lag(options.topic, options.group);
    const wished = after.map((_, nth) => partitions.filter(({ partition }) => partition % after.length === nth));
    for (const [nth, member] of after.entries()) member.revokeAllBut((wished[nth] ?? []).map((one) => one.partition));
    for (const [nth, member] of after.entries()) member.assign(wished[nth] ?? []);
  }
}
