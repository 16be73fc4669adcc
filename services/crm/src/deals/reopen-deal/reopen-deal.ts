import { type DealEvent, DealReopened } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import type { Deal } from '../deal.js';
import { dealNotClosed, dealNotFound, stageNotOpen, stageOfAnotherPipeline } from '../deal.errors.js';
import { checkRequired } from '../required-fields.js';
import { updateDeal } from '../update-deal/update-deal.js';

export type Reopening = { readonly dealId: string; readonly stage: Stage };

export function reopenDeal({ dealId, stage }: Reopening, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  if (stage.pipelineId !== deal.pipelineId) throw stageOfAnotherPipeline(stage.id);
  if (stage.kind !== 'open') throw stageNotOpen(stage.id);
  if (stage.id === deal.stageId) return [];
  if (deal.status === 'open') throw dealNotClosed(dealId);
  checkRequired(stage, { ...deal, dealId });

  const { id, kind } = stage;
  const noLoss = updateDeal({ dealId, changes: { lostReasonId: null, lostNote: null } }, deal);
  return [DealReopened({ dealId, fromStageId: deal.stageId, to: { id, kind } }), ...noLoss];
}
