import { clearOr, dealEvents, type SharedRecord, withNobody } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';

export type DealRow = Answered &
  SharedRecord & {
    readonly dealId: string;
    readonly subjectId: string;
    /** Null once the contact's data were erased. */
    readonly title: string | null;
    readonly pipelineId: string;
    readonly stageId: string;
    readonly isOpen: boolean;
    readonly contactId: string;
    readonly chatId: string | null;
    readonly leadId: string | null;
    readonly createdAt: Date | string;
    readonly changedAt: Date | string;
    /** What the last change followed from. */
    readonly correlationId: string;
  };

/** What is kept of a deal, beside its id. */
export const keptOfDeal = {
  subjectId: p.uuid(),
  title: p.text().nullable(),
  pipelineId: p.uuid(),
  stageId: p.uuid(),
  isOpen: p.boolean(),
  contactId: p.uuid(),
  chatId: p.uuid().nullable(),
  leadId: p.uuid().nullable(),
  createdAt: p.datetime(3),
  changedAt: p.datetime(3),
  correlationId: p.uuid(),
  assigneeId: p.uuid().nullable(),
  teamId: p.uuid().nullable(),
  ruleId: p.uuid().nullable(),
  collaboratorIds: p.array().columnType('uuid[]'),
};

export const DealTable = defineEntity({
  name: 'Deal',
  properties: { ...tenantKey, dealId: p.uuid().primary(), ...keptOfDeal },
});

export const dealBoard = readModel({
  /** The checkpoint's name. Bump the suffix to rebuild the board from the first event. */
  name: 'crm.deal-board.v1',
  table: DealTable,
  events: dealEvents,
  mode: 'inline',
  key: ({ data }) => data.dealId,

  evolve(row: DealRow | null, event): DealRow | null {
    const { recordedAt: changedAt, correlationId } = event.envelope;
    switch (event.type) {
      case 'crm.deal.created': {
        const { stage, title, chatId = null, leadId = null, ...deal } = event.data;
        const placed = { stageId: stage.id, isOpen: stage.kind === 'open', chatId, leadId };
        const whose = { ...nobody, ...withNobody };
        return {
          ...deal,
          ...placed,
          ...whose,
          title: clearOr(title, null),
          createdAt: changedAt,
          changedAt,
          correlationId,
        };
      }
      case 'crm.deal.moved-to-stage':
      case 'crm.deal.reopened': {
        const { to } = event.data;
        return row && { ...row, stageId: to.id, isOpen: to.kind === 'open', changedAt, correlationId };
      }
      case 'crm.deal.assigned':
        return row && { ...row, ...answeredBy(event.data), changedAt, correlationId };
      case 'crm.deal.collaborators-changed':
        return row && { ...row, collaboratorIds: event.data.collaboratorIds, changedAt, correlationId };
    }
  },
});
