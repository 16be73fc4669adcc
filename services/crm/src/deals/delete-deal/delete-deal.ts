import { DealDeleted, DealErased, type DealEvent } from '@parley/contracts';

import { dealNotFound } from '../deal.errors.js';
import type { Deal } from '../deal.js';

type Named = { readonly dealId: string };

/** It lies in the recycle bin from here on, with all that hangs on it. */
export function deleteDeal({ dealId }: Named, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  return [DealDeleted({ dealId })];
}

/** Only what lies in the recycle bin comes to its end. */
export const eraseDeal = ({ dealId }: Named, deal: Deal): readonly DealEvent[] =>
  deal.status === 'unknown' && deal.inBin ? [DealErased({ dealId })] : [];
