import type { DealView } from '@parley/contracts';
import { type Columns, iso } from '@parley/platform';

/** A deal's columns with its stage, as one JSON value: `null` where the row was not joined. */
export const dealJson = (d: string, p: string, version = `${d}.stands_at`) => `
  case when ${d}.deal_id is null then null else json_build_object(
    'id', ${d}.deal_id,
    'title', case when ${d}.title is null then json_build_object('erased', true) else to_json(${d}.title) end,
    'pipelineId', ${d}.pipeline_id,
    'stage', (select stage from jsonb_array_elements(${p}.stages) stage where stage ->> 'id' = ${d}.stage_id::text),
    'contactId', ${d}.contact_id,
    'chatId', ${d}.chat_id,
    'leadId', ${d}.lead_id,
    'amount', case when ${d}.amount_minor is not null then
      json_build_object('amountMinor', ${d}.amount_minor::text, 'currency', ${d}.amount_currency) end,
    'expectedCloseOn', ${d}.expected_close_on,
    'companyId', ${d}.company_id,
    'contactIds', ${d}.contact_ids,
    'description', ${d}.description,
    'lostReasonId', ${d}.lost_reason_id,
    'lostNote', ${d}.lost_note,
    'assigneeId', ${d}.assignee_id,
    'teamId', ${d}.team_id,
    'collaboratorIds', ${d}.collaborator_ids,
    'isOpen', ${d}.is_open,
    'createdAt', ${iso(`${d}.created_at`)},
    'changedAt', ${iso(`${d}.changed_at`)},
    'version', ${version},
    'correlationId', ${d}.correlation_id) end`;

export const joinPipeline = (d: string, p: string) =>
  `left join crm.pipeline ${p} on ${p}.pipeline_id = ${d}.pipeline_id`;

/**
 * The pipeline with its stages as they were at an instant, which is bound twice; as they are where that isn't known yet.
 */
export const joinPipelineAsOf = (d: string, p: string) => `
  left join lateral (
    select coalesce(
      (select was.stages from crm.pipeline_version was
        where was.tenant_id = ${d}.tenant_id and was.pipeline_id = ${d}.pipeline_id and was.valid_from <= ?::timestamptz
          and coalesce(was.valid_to, 'infinity') > ?::timestamptz),
      now.stages) as stages
      from crm.pipeline now where now.tenant_id = ${d}.tenant_id and now.pipeline_id = ${d}.pipeline_id
  ) ${p} on true`;

export type DealJson = { readonly deal: DealView | null };

/** What a deal can be asked about, by the names that contracts give it; `d` is its row. */
export const dealColumns = {
  pipelineId: { sql: 'd.pipeline_id', type: 'uuid' },
  stageId: { sql: 'd.stage_id', type: 'uuid' },
  contactId: { sql: 'd.contact_id', type: 'uuid', standsFor: (id) => `crm.contacts_of_one(${id})` },
  chatId: { sql: 'd.chat_id', type: 'uuid' },
  companyId: { sql: 'd.company_id', type: 'uuid' },
  lostReasonId: { sql: 'd.lost_reason_id', type: 'uuid' },
  title: { sql: `coalesce(d.title, '')`, type: 'text' },
  amountMinor: { sql: 'coalesce(d.amount_minor, -1)', type: 'bigint' },
  assigneeId: { sql: 'd.assignee_id', type: 'uuid' },
  teamId: { sql: 'd.team_id', type: 'uuid' },
  collaboratorId: { sql: 'd.collaborator_ids', type: 'uuid[]' },
  isAssigned: { sql: '(coalesce(d.assignee_id, d.team_id) is not null)', type: 'boolean' },
  isOpen: { sql: 'd.is_open', type: 'boolean' },
  createdAt: { sql: 'd.created_at', type: 'timestamptz' },
  changedAt: { sql: 'd.changed_at', type: 'timestamptz' },
} as const satisfies Columns;
