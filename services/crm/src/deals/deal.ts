import { type DealEvent, isReached, type Reach, type SharedRecord, withNobody } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';

export type Deal =
  | { readonly status: 'unknown' }
  | (Answered &
      SharedRecord & {
        readonly status: 'open' | 'won' | 'lost';
        readonly pipelineId: string;
        readonly stageId: string;
        readonly contactId: string;
      });

export const initialDeal: Deal = { status: 'unknown' };

export function evolve(deal: Deal, event: DealEvent): Deal {
  if (event.type === 'crm.deal.created') {
    const { pipelineId, stage, contactId } = event.data;
    return { status: stage.kind, pipelineId, stageId: stage.id, contactId, ...nobody, ...withNobody };
  }
  if (deal.status === 'unknown') return deal;
  switch (event.type) {
    case 'crm.deal.moved-to-stage':
    case 'crm.deal.reopened':
      return { ...deal, status: event.data.to.kind, stageId: event.data.to.id };
    case 'crm.deal.assigned':
      return { ...deal, ...answeredBy(event.data) };
    case 'crm.deal.collaborators-changed':
      return { ...deal, collaboratorIds: event.data.collaboratorIds };
  }
}

/** What somebody doesn't reach is to them as if it never was. */
export const reachedDeal = (reach: Reach, deal: Deal): Deal =>
  deal.status === 'unknown' || isReached(reach, deal) ? deal : initialDeal;

export const dealStream = streamOf('crm.deal', { initial: initialDeal, evolve });
