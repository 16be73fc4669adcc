import type { DealView } from '@parley/contracts';
import { iso } from '@parley/platform';

/** A deal's columns with its stage, as one JSON value: `null` where the row was not joined. */
export const dealJson = (d: string, p: string) => `
  case when ${d}.deal_id is null then null else json_build_object(
    'id', ${d}.deal_id,
    'title', case when ${d}.title is null then json_build_object('erased', true) else to_json(${d}.title) end,
    'pipelineId', ${d}.pipeline_id,
    'stage', (select stage from jsonb_array_elements(${p}.stages) stage where stage ->> 'id' = ${d}.stage_id::text),
    'contactId', ${d}.contact_id,
    'chatId', ${d}.chat_id,
    'assigneeId', ${d}.assignee_id,
    'teamId', ${d}.team_id,
    'isOpen', ${d}.is_open,
    'createdAt', ${iso(`${d}.created_at`)},
    'changedAt', ${iso(`${d}.changed_at`)},
    'version', ${d}.stands_at,
    'correlationId', ${d}.correlation_id) end`;

export const joinPipeline = (d: string, p: string) =>
  `left join crm.pipeline ${p} on ${p}.pipeline_id = ${d}.pipeline_id`;

export type DealJson = { readonly deal: DealView };
