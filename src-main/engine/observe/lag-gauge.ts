import type { Broker, PartitionLag } from '../ports/broker.ts';

/** The group's lag as last read. While the broker does not answer, the reading stays: the part's state says why. */
export class LagGauge {
  readonly #broker: Broker;
  readonly #topic: string;
  readonly #group: string;
  #latest: readonly PartitionLag[] = [];

  constructor(broker: Broker, topic: string, group: string) {
    this.#broker = broker;
    this.#topic = topic;
    this.#group = group;
  }

  get latest(): readonly PartitionLag[] {
    return this.#latest;
  }

  async read(): Promise<void> {
    this.#latest = await this.#broker.lag(this.#topic, this.#group).catch(() => this.#latest);
  }
}
