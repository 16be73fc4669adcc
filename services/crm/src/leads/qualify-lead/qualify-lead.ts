import { type EventOf, type LeadEvent, LeadQualified } from '@parley/contracts';

import type { StageOfDeal } from '../../deals/create-deal/create-deal.js';
import { stageNotOpen } from '../../deals/deal.errors.js';
import { leadDiscarded, leadNotFound, leadQualified } from '../lead.errors.js';
import type { Lead } from '../lead.js';

type Qualified = EventOf<typeof LeadQualified>['data'];

/** What the lead is from then on, and where its deal begins. */
export type Qualification = Omit<Qualified, 'pipelineId' | 'stage'> & { readonly stage: StageOfDeal };

export function qualifyLead({ stage, ...becomes }: Qualification, lead: Lead): readonly LeadEvent[] {
  const { leadId } = becomes;
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  if (lead.status === 'qualified') throw leadQualified(leadId);
  if (lead.status === 'discarded') throw leadDiscarded(leadId);
  if (stage.kind !== 'open') throw stageNotOpen(stage.id);

  const { id, kind, pipelineId } = stage;
  return [LeadQualified({ ...becomes, pipelineId, stage: { id, kind } })];
}

/** The same of what is recorded. */
export const qualificationOf = ({ pipelineId, stage, ...becomes }: Qualified): Qualification => ({
  ...becomes,
  stage: { ...stage, pipelineId },
});
