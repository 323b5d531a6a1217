/** What a part says of itself when asked. */
export interface Health {
  readonly ok: boolean;
  /** Product and version, for example `SQLite 3.50.4` or `Kafka 3.4`. */
  readonly version: string;
  /** One line for a person: where it is, or what is wrong. */
  readonly detail: string;
}
