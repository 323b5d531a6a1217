import type { ServiceReport, ServiceState, StackReport, StackService } from '#shared/contract/stack.ts';
import { age } from './format/numbers.ts';
import type { Paint } from './format/paint.ts';
import type { Output } from './io.ts';

const COLOURS: Readonly<Record<ServiceState, keyof Paint>> = {
  absent: 'dim',
  waiting: 'dim',
  fetching: 'cyan',
  starting: 'cyan',
  ready: 'green',
  stopping: 'dim',
  failed: 'red',
};

/** One line for each change of a service, so that the same is read in a terminal and in a log. */
export class StackProgress {
  readonly #output: Output;
  readonly #colours: Paint;
  readonly #told = new Map<StackService, string>();

  constructor(output: Output, colours: Paint) {
    this.#output = output;
    this.#colours = colours;
  }

  tell({ services, nowMs, startedAtMs }: StackReport): void {
    for (const service of services) {
      const key = `${service.state} ${service.waitsFor.join()} ${service.detail}`;
      if (this.#told.get(service.name) === key) continue;
      this.#told.set(service.name, key);
      const at = `${Math.round((nowMs - (startedAtMs ?? nowMs)) / 1_000)} s`.padStart(6);
      void this.#output.write(`${this.#colours.dim(at)}  ${serviceLine(service, nowMs, this.#colours)}\n`);
    }
  }
}

export function serviceLine(service: ServiceReport, nowMs: number, colours: Paint): string {
  const { name, state, address, waitsFor, detail, arrivedAfterMs, sinceMs } = service;
  const parts = [
    ...(state === 'ready' ? [address] : []),
    ...(state === 'ready' && arrivedAfterMs !== null ? [`after ${age(arrivedAfterMs / 1_000)}`] : []),
    ...(state !== 'ready' && sinceMs !== null && nowMs - sinceMs > 1_000
      ? [`for ${age((nowMs - sinceMs) / 1_000)}`]
      : []),
    ...(waitsFor.length === 0 ? [] : [`for ${waitsFor.join(' and ')}`]),
    ...(detail === '' ? [] : [detail]),
  ];
  return `${colours[COLOURS[state]](state.padEnd(8))}  ${name.padEnd(13)}  ${parts.join(', ')}`.trimEnd();
}
