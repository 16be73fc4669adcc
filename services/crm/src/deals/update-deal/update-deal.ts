import { DealChanged, type DealChanges, type DealEvent } from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import type { Deal } from '../deal.js';
import { dealNotFound } from '../deal.errors.js';

export type DealUpdate = { readonly dealId: string; readonly changes: DealChanges };

export function updateDeal({ dealId, changes }: DealUpdate, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  const { subjectId, contactId, title, fields } = deal;
  const others = changedFields({ ...fields, title }, withoutMain(changes, contactId));
  return others ? [DealChanged({ dealId, subjectId, changes: others })] : [];
}

/** Whom a deal is with needs no naming among the others. */
const withoutMain = ({ contactIds, ...changes }: DealChanges, mainId: string): DealChanges => ({
  ...changes,
  ...(contactIds && { contactIds: contactIds.filter((id) => id !== mainId) }),
});
