import type { ProposalView } from '@parley/contracts';
import { iso } from '@parley/platform';

/** A field under the subject's key: what stands there, or that it was erased. */
const personal = (o: string, column: string) =>
  `case when ${o}.is_erased then json_build_object('erased', true) else to_json(${o}.${column}) end`;

/** A proposal's columns as one JSON value: `null` where the row was not joined. */
export const proposalJson = (o: string) => `
  case when ${o}.proposal_id is null then null else json_build_object(
    'id', ${o}.proposal_id,
    'chatId', ${o}.chat_id,
    'contactId', ${o}.contact_id,
    'agentId', ${o}.agent_id,
    'runId', ${o}.run_id,
    'action', ${o}.action,
    'status', ${o}.status,
    'draft', case when ${o}.action = 'reply' then ${personal(o, 'draft')} end,
    'editedText', case when ${o}.edited_text is not null then to_json(${o}.edited_text) end,
    'move', ${o}.move,
    'reasons', ${personal(o, 'reasons')},
    'sourceMessageIds', ${o}.source_message_ids,
    'verdicts', ${o}.verdicts,
    'rejectionReason', case when ${o}.rejection_reason is not null then to_json(${o}.rejection_reason) end,
    'code', ${o}.code,
    'sendId', ${o}.send_id,
    'messageId', ${o}.message_id,
    'decidedBy', ${o}.decided_by,
    'createdAt', ${iso(`${o}.created_at`)},
    'decidedAt', ${iso(`${o}.decided_at`)},
    'version', ${o}.stands_at,
    'correlationId', ${o}.correlation_id) end`;

export type ProposalJson = { readonly proposal: ProposalView };
