import { type DealEvent, DealRestored } from '@parley/contracts';

import { dealNotFound } from '../deal.errors.js';
import type { Deal } from '../deal.js';

export function restoreDeal({ dealId }: { readonly dealId: string }, deal: Deal): readonly DealEvent[] {
  if (deal.status !== 'unknown') return [];
  if (!deal.inBin) throw dealNotFound(dealId);
  return [DealRestored({ dealId })];
}
