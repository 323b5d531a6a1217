import { GATE_REVERTS } from './gate-reverts.ts';
import { KIBANA_REVERTS } from './kibana-reverts.ts';
import { PACKED_REVERTS } from './packed-reverts.ts';
import { PAGE_REVERTS } from './page-reverts.ts';
import type { Revert } from './revert.ts';

/** Every protection that is taken away for once, in the order of the checklist. */
export const REVERTS: readonly Revert[] = [...PAGE_REVERTS, ...GATE_REVERTS, ...PACKED_REVERTS, ...KIBANA_REVERTS].sort(
  (one, other) => (one.item ?? 99) - (other.item ?? 99),
);
