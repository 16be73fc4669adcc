import type { DealEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Deal =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'open' | 'won' | 'lost';
      readonly pipelineId: string;
      readonly stageId: string;
      readonly contactId: string;
    };

export const initialDeal: Deal = { status: 'unknown' };

export function evolve(deal: Deal, event: DealEvent): Deal {
  if (event.type === 'crm.deal.created') {
    const { pipelineId, stage, contactId } = event.data;
    return { status: stage.kind, pipelineId, stageId: stage.id, contactId };
  }
  if (deal.status === 'unknown') return deal;
  switch (event.type) {
    case 'crm.deal.moved-to-stage':
    case 'crm.deal.reopened':
      return { ...deal, status: event.data.to.kind, stageId: event.data.to.id };
  }
}

export const dealStream = streamOf('crm.deal', { initial: initialDeal, evolve });
