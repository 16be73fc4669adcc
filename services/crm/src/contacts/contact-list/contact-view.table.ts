import type { ContactView } from '@parley/contracts';
import { iso } from '@parley/platform';

/** A contact's columns, as one JSON value: `null` where the row was not joined. */
export const contactJson = (k: string, version = `${k}.stands_at`) => `
  case when ${k}.contact_id is null then null else json_build_object(
    'id', ${k}.contact_id,
    'name', case when ${k}.is_erased then json_build_object('erased', true) else to_json(${k}.name) end,
    'username', case when ${k}.is_erased then json_build_object('erased', true) else to_json(${k}.username) end,
    'peerId', coalesce(${k}.peer_id, ${k}.subject_id),
    'companyId', ${k}.company_id,
    'chatIds', ${k}.chat_ids,
    'assigneeId', ${k}.assignee_id,
    'teamId', ${k}.team_id,
    'collaboratorIds', ${k}.collaborator_ids,
    'createdAt', ${iso(`${k}.created_at`)},
    'version', ${version}) end`;

/** Contacts as they were, `k`, beside what they are now, `n`. */
export const contactVersionsFrom =
  'from crm.contact_version k join crm.contact n on n.tenant_id = k.tenant_id and n.contact_id = k.contact_id';

export type ContactJson = { readonly contact: ContactView | null };

/** What a contact can be asked about, by the names that contracts give it; `k` is its row. */
export const contactColumns = {
  companyId: { sql: 'k.company_id', type: 'uuid' },
  channelAccountId: { sql: 'k.channel_account_id', type: 'uuid' },
  name: { sql: `coalesce(k.name, '')`, type: 'text' },
  username: { sql: 'k.username', type: 'text' },
  assigneeId: { sql: 'k.assignee_id', type: 'uuid' },
  teamId: { sql: 'k.team_id', type: 'uuid' },
  collaboratorId: { sql: 'k.collaborator_ids', type: 'uuid[]' },
  isAssigned: { sql: '(coalesce(k.assignee_id, k.team_id) is not null)', type: 'boolean' },
  createdAt: { sql: 'k.created_at', type: 'timestamptz' },
} as const;
