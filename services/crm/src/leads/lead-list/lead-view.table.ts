import type { LeadView } from '@parley/contracts';
import { iso } from '@parley/platform';

import { valuesJson } from '../../custom-fields/values.table.js';

/** Where the deal of a lead stands: `l` is the lead's row, `d` its deal's, `p` the row of that deal's pipeline. */
const outcome = `case when l.deal_id is not null then coalesce(
    (select stage ->> 'kind' from jsonb_array_elements(p.stages) stage where stage ->> 'id' = d.stage_id::text),
    'open') end`;

const personal = (column: string) =>
  `case when l.is_erased then json_build_object('erased', true) else to_json(l.${column}) end`;

/** A lead's columns with the outcome of its deal, as one JSON value: `null` where the row was not joined. */
export const leadJson = `
  case when l.lead_id is null then null else json_build_object(
    'id', l.lead_id,
    'name', ${personal('name')},
    'phone', ${personal('phone')},
    'mail', ${personal('mail')},
    'companyName', l.company_name,
    'request', ${personal('request')},
    'source', l.source,
    'status', l.status,
    'discardReason', ${personal('discard_reason')},
    'statusId', l.status_id,
    'sourceId', l.source_id,
    'customFields', ${valuesJson('l.custom_fields')},
    'contactId', l.contact_id,
    'dealId', l.deal_id,
    'outcome', ${outcome},
    'assigneeId', l.assignee_id,
    'teamId', l.team_id,
    'collaboratorIds', l.collaborator_ids,
    'createdAt', ${iso('l.created_at')},
    'changedAt', ${iso('l.changed_at')},
    'version', l.stands_at,
    'correlationId', l.correlation_id) end`;

export const joinDeal = `
  left join crm.deal d on d.deal_id = l.deal_id
  left join crm.pipeline p on p.pipeline_id = d.pipeline_id`;

export type LeadJson = { readonly lead: LeadView | null };

/** What a lead can be asked about, by the names that contracts give it. */
export const leadColumns = {
  status: { sql: 'l.status', type: 'text' },
  source: { sql: 'l.source', type: 'text' },
  outcome: { sql: outcome, type: 'text' },
  assigneeId: { sql: 'l.assignee_id', type: 'uuid' },
  teamId: { sql: 'l.team_id', type: 'uuid' },
  isAssigned: { sql: '(coalesce(l.assignee_id, l.team_id) is not null)', type: 'boolean' },
  name: { sql: `coalesce(l.name, '')`, type: 'text' },
  phone: { sql: 'l.phone', type: 'text' },
  mail: { sql: 'l.mail', type: 'text' },
  createdAt: { sql: 'l.created_at', type: 'timestamptz' },
  changedAt: { sql: 'l.changed_at', type: 'timestamptz' },
  statusId: { sql: 'l.status_id', type: 'uuid' },
  sourceId: { sql: 'l.source_id', type: 'uuid' },
} as const;
