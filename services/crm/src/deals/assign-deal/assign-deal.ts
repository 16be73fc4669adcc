import { type Assignment, DealAssigned, type DealEvent } from '@parley/contracts';

import { answering, type Named } from '../../answerable/answerable.js';
import type { Deal } from '../deal.js';
import { dealNotFound } from '../deal.errors.js';

export type DealAssignment = Named & Pick<Assignment, 'ruleId'> & { readonly dealId: string };

export function assignDeal({ dealId, ruleId, ...named }: DealAssignment, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  const answerable = answering(deal, named);
  return answerable
    ? [DealAssigned({ dealId, ...answerable, reason: named.reason, ...(ruleId !== undefined && { ruleId }) })]
    : [];
}
