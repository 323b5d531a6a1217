import type { ComponentType } from 'react';
import type { Translated } from '../locale/language.ts';
import type { IconName } from '../parts/icon.tsx';
import { FlowView } from '../views/flow/flow-view.tsx';

export interface View {
  /** Its name in the address. */
  readonly id: string;
  readonly name: Translated<string>;
  readonly icon: IconName;
  /** Heavy ones by `lazy`: they are loaded when they are opened. */
  readonly component: ComponentType;
}

/** Every view, in the order of the rail; keys 1 to 9 open them. */
export const VIEWS: readonly View[] = [
  { id: 'flow', name: { en: 'Flow', fr: 'Flux' }, icon: 'flow', component: FlowView },
];

export function findView(id: string): View | undefined {
  return VIEWS.find((view) => view.id === id);
}
