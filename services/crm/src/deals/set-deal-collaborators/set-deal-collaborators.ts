import { DealCollaboratorsChanged, type DealEvent, sharedOtherwise } from '@parley/contracts';

import type { Deal } from '../deal.js';
import { dealNotFound } from '../deal.errors.js';

export type DealSharing = { readonly dealId: string; readonly collaboratorIds: readonly string[] };

export function setDealCollaborators({ dealId, collaboratorIds }: DealSharing, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  const shared = sharedOtherwise(deal, collaboratorIds);
  return shared ? [DealCollaboratorsChanged({ dealId, ...shared })] : [];
}
