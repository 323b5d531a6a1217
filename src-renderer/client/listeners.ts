/** A set of callbacks. */
export class Listeners<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  /** @returns call it to stop listening. */
  add(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }
}
