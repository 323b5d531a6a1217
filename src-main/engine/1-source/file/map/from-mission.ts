import type { Draft } from '../draft.ts';
import { isObject } from './json-values.ts';

/** An object in the mission's own schema, its fields taken as they are. */
export function fromMission(value: unknown): readonly Draft[] {
  return isObject(value) ? [{ fields: value }] : [{ reason: 'not a JSON object' }];
}
