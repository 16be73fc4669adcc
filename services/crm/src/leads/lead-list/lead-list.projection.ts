import {
  clearOr,
  type Erased,
  type EventOf,
  type LeadChanged,
  type LeadChanges,
  type LeadCreated,
  leadEvents,
  type LeadStatus,
  type SharedRecord,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';
import { type CustomValues, noValues, withValues } from '../../custom-fields/custom-values.js';

export type LeadRow = Answered &
  SharedRecord & {
    readonly leadId: string;
    readonly subjectId: string;
    /** Null once whoever asked was erased. */
    readonly name: string | null;
    readonly phone: string | null;
    readonly mail: string | null;
    readonly companyName: string | null;
    readonly request: string | null;
    readonly isErased: boolean;
    readonly source: string;
    readonly status: LeadStatus;
    readonly discardReason: string | null;
    /** Options of the built-in fields. */
    readonly statusId: string | null;
    readonly sourceId: string | null;
    readonly customFields: CustomValues;
    readonly contactId: string | null;
    readonly dealId: string | null;
    readonly createdAt: Date | string;
    readonly changedAt: Date | string;
    /** What the lead followed from. */
    readonly correlationId: string;
  };

export const LeadTable = defineEntity({
  name: 'Lead',
  properties: {
    ...tenantKey,
    leadId: p.uuid().primary(),
    subjectId: p.uuid(),
    name: p.text().nullable(),
    phone: p.text().nullable(),
    mail: p.text().nullable(),
    companyName: p.text().nullable(),
    request: p.text().nullable(),
    isErased: p.boolean(),
    source: p.text(),
    status: p.text(),
    discardReason: p.text().nullable(),
    statusId: p.uuid().nullable(),
    sourceId: p.uuid().nullable(),
    customFields: p.json<CustomValues>(),
    contactId: p.uuid().nullable(),
    dealId: p.uuid().nullable(),
    collaboratorIds: p.array().columnType('uuid[]'),
    createdAt: p.datetime(3),
    changedAt: p.datetime(3),
    correlationId: p.uuid(),
    assigneeId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    ruleId: p.uuid().nullable(),
  },
});

type Recording = { readonly recordedAt: string; readonly correlationId: string };

const text = (value: string | Erased | undefined) => (value === undefined ? null : clearOr(value, null));

const created = (
  { leadId, subjectId, source, companyName, collaboratorIds, ...asked }: EventOf<typeof LeadCreated>['data'],
  { recordedAt, correlationId }: Recording,
): LeadRow => ({
  ...{ leadId, subjectId, source, companyName: companyName ?? null, collaboratorIds, correlationId, ...nobody },
  ...{ name: text(asked.name), phone: text(asked.phone), mail: text(asked.mail), request: text(asked.request) },
  ...{ isErased: text(asked.name) === null, status: 'new', discardReason: null, contactId: null, dealId: null },
  ...{
    createdAt: recordedAt,
    changedAt: recordedAt,
    statusId: asked.statusId ?? null,
    sourceId: asked.sourceId ?? null,
  },
  customFields: withValues(noValues, asked.customFields),
});

type Changed = EventOf<typeof LeadChanged>['data'];

const changedBy = ({ changes, customFields }: Changed, row: LeadRow): LeadRow => {
  const { companyName, statusId, sourceId, ...personal } = changes;
  const said = { companyName, statusId, sourceId, ...texts(personal) };
  const fields = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...row, ...fields, customFields: withValues(row.customFields, customFields) };
};

const texts = (
  personal: Pick<LeadChanges, 'name' | 'phone' | 'mail' | 'request'>,
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(personal).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === null ? null : clearOr(value, null)]],
    ),
  );

export const leadList = readModel({
  name: 'crm.lead-list.v1',
  table: LeadTable,
  events: leadEvents,
  mode: 'inline',
  key: ({ data }) => data.leadId,

  evolve(row: LeadRow | null, event): LeadRow | null {
    if (event.type === 'crm.lead.created') return created(event.data, event.envelope);
    if (!row) return null;
    const changed = { ...row, changedAt: event.envelope.recordedAt };
    switch (event.type) {
      case 'crm.lead.changed':
        return changedBy(event.data, changed);
      case 'crm.lead.assigned':
        return { ...changed, ...answeredBy(event.data) };
      case 'crm.lead.collaborators-changed':
        return { ...changed, collaboratorIds: event.data.collaboratorIds };
      case 'crm.lead.qualified':
        return { ...changed, status: 'qualified', contactId: event.data.contactId, dealId: event.data.dealId };
      case 'crm.lead.discarded':
        return { ...changed, status: 'discarded', discardReason: text(event.data.reason) };
      case 'crm.lead.reopened':
        return { ...changed, status: 'new', discardReason: null };
    }
  },
});
