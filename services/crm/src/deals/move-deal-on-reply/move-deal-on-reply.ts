import { type DealEvent, DealMovedToStage, type RequiredDealField } from '@parley/contracts';

import type { Deal } from '../deal.js';
import { missingFields } from '../required-fields.js';

export const REPLIED_ON_REPLY = 'replied-on-reply';

export type Reply = {
  readonly dealId: string;
  /** The stages of its pipeline that the rule names. */
  readonly coldStageId: string;
  readonly repliedStageId: string;
  /** What the second asks for. */
  readonly requiredFields: RequiredDealField[];
};

/** The rule: a reply moves Cold to Replied. A deal anywhere else, or of which too little is said, stays where it is. */
export function moveDealOnReply(reply: Reply, deal: Deal): readonly DealEvent[] {
  const { dealId, coldStageId, repliedStageId, requiredFields } = reply;
  if (deal.status !== 'open' || deal.stageId !== coldStageId) return [];
  if (missingFields({ kind: 'open', requiredFields }, { ...deal, dealId }).length > 0) return [];
  const to = { id: repliedStageId, kind: 'open' } as const;
  return [DealMovedToStage({ dealId, fromStageId: coldStageId, to, by: { kind: 'rule', rule: REPLIED_ON_REPLY } })];
}
