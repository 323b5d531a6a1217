import { type ComponentType, lazy } from 'react';

/** The script of a view did not come, which says nothing of the view. */
export class ViewNotLoaded extends Error {}

/** A view or a dialog that is loaded when it is opened. React's `lazy` remembers a failure for ever; this one begins anew after it. */
export class LazyView<Props = object> {
  readonly #load: () => Promise<ComponentType<Props>>;
  #component: ComponentType<Props>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.#load = load;
    this.#component = this.#attempt();
  }

  /** To be kept while it is shown: after a failure it is another one. */
  get component(): ComponentType<Props> {
    return this.#component;
  }

  /** Brings it before it is opened. */
  load(): Promise<unknown> {
    return this.#load();
  }

  #attempt(): ComponentType<Props> {
    return lazy(async () => {
      try {
        return { default: await this.#load() };
      } catch (cause) {
        this.#component = this.#attempt();
        throw new ViewNotLoaded('The script of the view did not come.', { cause });
      }
    });
  }
}
