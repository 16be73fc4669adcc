import { type DealEvent, type Erased, type Reach, type SharedRecord, withNobody } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { outOfBin, reached, type Unknown } from '../recycle-bin/recyclable.js';
import { type DealFields, noFields, withChanges } from './deal-fields.js';

type Known = Answered &
  SharedRecord & {
    readonly status: 'open' | 'won' | 'lost';
    readonly pipelineId: string;
    readonly stageId: string;
    readonly contactId: string;
    readonly subjectId: string;
    readonly title: string | Erased;
    readonly fields: DealFields;
  };

export type Deal = Unknown<Known> | Known;

export const initialDeal: Deal = { status: 'unknown' };

export function evolve(deal: Deal, event: DealEvent): Deal {
  if (event.type === 'crm.deal.created') {
    const { pipelineId, stage, contactId, subjectId, title, fields = {} } = event.data;
    const placed = { status: stage.kind, pipelineId, stageId: stage.id };
    const told = { contactId, subjectId, title, fields: withChanges(noFields, fields) };
    return { ...placed, ...told, ...nobody, ...withNobody };
  }
  if (event.type === 'crm.deal.restored') return outOfBin(deal);
  if (event.type === 'crm.deal.erased') return initialDeal;
  if (deal.status === 'unknown') return deal;
  switch (event.type) {
    case 'crm.deal.moved-to-stage':
    case 'crm.deal.reopened':
      return { ...deal, status: event.data.to.kind, stageId: event.data.to.id };
    case 'crm.deal.assigned':
      return { ...deal, ...answeredBy(event.data) };
    case 'crm.deal.changed': {
      const { title = deal.title, ...changes } = event.data.changes;
      return { ...deal, title, fields: withChanges(deal.fields, changes) };
    }
    case 'crm.deal.collaborators-changed':
      return { ...deal, collaboratorIds: event.data.collaboratorIds };
    case 'crm.deal.deleted':
      return { status: 'unknown', inBin: deal };
  }
}

/** What somebody doesn't reach is to them as if it never was. */
export const reachedDeal = (reach: Reach, deal: Deal): Deal => reached(reach, deal);

export const dealStream = streamOf('crm.deal', { initial: initialDeal, evolve });
