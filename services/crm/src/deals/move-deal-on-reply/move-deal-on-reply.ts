import { type DealEvent, DealMovedToStage } from '@parley/contracts';

import type { Deal } from '../deal.js';

export const REPLIED_ON_REPLY = 'replied-on-reply';

export type Reply = {
  readonly dealId: string;
  /** The stages of its pipeline that the rule names. */
  readonly coldStageId: string;
  readonly repliedStageId: string;
};

/** The rule: a reply moves Cold to Replied. A deal anywhere else stays where it is. */
export function moveDealOnReply({ dealId, coldStageId, repliedStageId }: Reply, deal: Deal): readonly DealEvent[] {
  if (deal.status !== 'open' || deal.stageId !== coldStageId) return [];
  const to = { id: repliedStageId, kind: 'open' } as const;
  return [DealMovedToStage({ dealId, fromStageId: coldStageId, to, by: { kind: 'rule', rule: REPLIED_ON_REPLY } })];
}
