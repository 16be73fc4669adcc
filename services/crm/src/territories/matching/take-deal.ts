import type { DealEvent } from '@parley/contracts';

import { isTakable } from '../../answerable/answerable.js';
import { assignDeal } from '../../deals/assign-deal/assign-deal.js';
import type { Deal } from '../../deals/deal.js';
import type { Territory } from '../territory.js';

export type DealTaking = { readonly dealId: string; readonly territory: Territory };

/** Whom somebody named by hand stays so, whatever a territory says. */
export function takeDeal({ dealId, territory }: DealTaking, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown' || !isTakable(deal)) return [];
  const { territoryId: ruleId, assigneeId, teamId } = territory;
  return assignDeal({ dealId, assigneeId, teamId, reason: 'territory', ruleId }, deal);
}
