import {
  clearOr,
  type DealChanges,
  type DealCreated,
  dealEvents,
  type EventOf,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';
import { deletedColumns } from '../../recycle-bin/deleted.projection.js';
import { type Deleted, deletedBy, notDeleted } from '../../recycle-bin/deleted.js';
import { type AmountColumns, type DealFields, moneyOf, noFields, withChanges } from '../deal-fields.js';

export type DealRow = Answered &
  Deleted &
  SharedRecord &
  AmountColumns & {
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
    readonly expectedCloseOn: string | null;
    readonly companyId: string | null;
    readonly contactIds: readonly string[];
    readonly description: string | null;
    readonly lostReasonId: string | null;
    readonly lostNote: string | null;
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
  amountMinor: p.bigint('string').nullable(),
  amountCurrency: p.text().nullable(),
  expectedCloseOn: p.text().nullable(),
  companyId: p.uuid().nullable(),
  contactIds: p.array().columnType('uuid[]'),
  description: p.text().nullable(),
  lostReasonId: p.uuid().nullable(),
  lostNote: p.text().nullable(),
  createdAt: p.datetime(3),
  changedAt: p.datetime(3),
  correlationId: p.uuid(),
  assigneeId: p.uuid().nullable(),
  teamId: p.uuid().nullable(),
  ruleId: p.uuid().nullable(),
  collaboratorIds: p.array().columnType('uuid[]'),
  ...deletedColumns,
};

export const DealTable = defineEntity({
  name: 'Deal',
  tableName: 'deal_record',
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
      case 'crm.deal.created':
        return { ...createdOf(event.data), createdAt: changedAt, changedAt, correlationId };
      case 'crm.deal.moved-to-stage':
      case 'crm.deal.reopened': {
        const { to } = event.data;
        return row && { ...row, stageId: to.id, isOpen: to.kind === 'open', changedAt, correlationId };
      }
      case 'crm.deal.assigned':
        return row && { ...row, ...answeredBy(event.data), changedAt, correlationId };
      case 'crm.deal.changed':
        return row && { ...row, ...changedOf(row, event.data.changes), changedAt, correlationId };
      case 'crm.deal.collaborators-changed':
        return row && { ...row, collaboratorIds: event.data.collaboratorIds, changedAt, correlationId };
      case 'crm.deal.deleted':
        return row && { ...row, ...deletedBy(event.envelope), changedAt, correlationId };
      case 'crm.deal.restored':
        return row && { ...row, ...notDeleted, changedAt, correlationId };
      case 'crm.deal.erased':
        return null;
    }
  },
});

type Entered = AmountColumns & Omit<DealFields, 'amount'>;

const enteredOf = ({ amount, ...fields }: DealFields): Entered => ({
  ...fields,
  amountMinor: amount?.amountMinor ?? null,
  amountCurrency: amount?.currency ?? null,
});

function fieldsOf({ expectedCloseOn, companyId, contactIds, description, ...row }: DealRow): DealFields {
  const { lostReasonId, lostNote } = row;
  return { expectedCloseOn, companyId, contactIds, description, lostReasonId, lostNote, amount: moneyOf(row) };
}

function createdOf(data: EventOf<typeof DealCreated>['data']): Omit<DealRow, 'createdAt' | keyof Told> {
  const { stage, title, chatId = null, leadId = null, fields = {}, ...deal } = data;
  const placed = { stageId: stage.id, isOpen: stage.kind === 'open', chatId, leadId };
  const entered = enteredOf(withChanges(noFields, fields));
  return { ...deal, ...placed, ...entered, ...nobody, ...withNobody, ...notDeleted, title: clearOr(title, null) };
}

type Told = Pick<DealRow, 'changedAt' | 'correlationId'>;

function changedOf(row: DealRow, { title, ...changes }: DealChanges): Entered & Pick<DealRow, 'title'> {
  const entered = enteredOf(withChanges(fieldsOf(row), changes));
  return { ...entered, title: title === undefined ? row.title : clearOr(title, null) };
}
