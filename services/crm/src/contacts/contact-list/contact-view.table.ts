import type { ContactView } from '@parley/contracts';
import { iso } from '@parley/platform';

import { valuesJson } from '../../custom-fields/values.table.js';
import { mergedInto } from '../merge-contacts/merged-contacts.table.js';

const companyOf = (k: string) => `(
      select json_build_object('id', co.company_id, 'name', co.name, 'version', co.stands_at)
        from crm.company co where co.tenant_id = ${k}.tenant_id and co.company_id = ${k}.company_id)`;

/** The peer first, by which they are known on Telegram; an id of an identity that is there for as long as it is. */
const identitiesOf = (k: string) => `(
      select coalesce(jsonb_agg(one order by n), '[]') from (
        select 0 as n, jsonb_build_object('id', ${k}.peer_id, 'channel', 'telegram',
                 'value', case when ${k}.is_erased then null else ${k}.username end, 'isPrimary', true) as one
         where ${k}.peer_id is not null
         union all
        select 0.5, jsonb_build_object('id', m.peer_id, 'channel', 'telegram',
                 'value', case when m.is_erased then null else m.username end, 'isPrimary', false)
          from ${mergedInto(`${k}.contact_id`)} and m.peer_id is not null
         union all
        select n, one from jsonb_array_elements(${k}.identities) with ordinality as known (one, n)) as all_of_them)`;

/** Its own chats, and those of whoever was merged into it. */
export const chatIdsOf = (k: string) => `${k}.chat_ids || coalesce((
      select jsonb_agg(met) from ${mergedInto(`${k}.contact_id`).replace(
        'crm.contact_record m',
        'crm.contact_record m cross join jsonb_array_elements(m.chat_ids) met',
      )}), '[]')`;

/** What was entered, by its columns. */
const entered = (
  k: string,
) => `'firstName', ${k}.first_name, 'middleName', ${k}.middle_name, 'lastName', ${k}.last_name,
    'role', ${k}.role, 'language', ${k}.language, 'gender', ${k}.gender, 'birthDate', ${k}.birth_date,
    'address', ${k}.address, 'tags', ${k}.tags, 'description', ${k}.description,
    'lawfulBasis', ${k}.lawful_basis, 'lawfulBasisNote', ${k}.lawful_basis_note,
    'statusId', ${k}.status_id, 'sourceId', ${k}.source_id, 'processingWayId', ${k}.processing_way_id,
    'customFields', ${valuesJson(`${k}.custom_fields`)}`;

/** A contact's columns, as one JSON value: `null` where the row was not joined. */
export const contactJson = (k: string, version = `${k}.stands_at`) => `
  case when ${k}.contact_id is null then null else json_build_object(
    'id', ${k}.contact_id,
    'name', case when ${k}.is_erased then json_build_object('erased', true) else to_json(${k}.name) end,
    'username', case when ${k}.is_erased then json_build_object('erased', true) else to_json(${k}.username) end,
    'peerId', coalesce(${k}.peer_id, ${k}.subject_id),
    'companyId', ${k}.company_id,
    'company', ${companyOf(k)},
    'identities', ${identitiesOf(k)},
    ${entered(k)},
    'chatIds', ${chatIdsOf(k)},
    'assigneeId', ${k}.assignee_id,
    'teamId', ${k}.team_id,
    'collaboratorIds', ${k}.collaborator_ids,
    'createdAt', ${iso(`${k}.created_at`)},
    'version', ${version}) end`;

/** Contacts as they were while they were there, `k`, beside what they are now, `n`. */
export const contactVersionsFrom = `from crm.contact_version k
    join crm.contact_record n on n.tenant_id = k.tenant_id and n.contact_id = k.contact_id and k.deleted_at is null
     and k.merged_into_id is null`;

/** What a search looks into, by the field that it is a part of; a phone is found however its numbers are spaced. */
export const contactTexts = {
  name: 'k.name',
  firstName: `concat_ws(' ', k.first_name, k.middle_name, k.last_name)`,
  username: 'k.username',
  identities: `jsonb_path_query_array(k.identities, '$[*].value')::text`,
  role: 'k.role',
  tags: `array_to_string(k.tags, ' ')`,
  description: 'k.description',
};

export type ContactJson = { readonly contact: ContactView | null };

/** What a contact can be asked about, by the names that contracts give it; `k` is its row. */
export const contactColumns = {
  companyId: { sql: 'k.company_id', type: 'uuid' },
  channelAccountId: { sql: 'k.channel_account_id', type: 'uuid' },
  name: { sql: `coalesce(k.name, '')`, type: 'text' },
  username: { sql: 'k.username', type: 'text' },
  telegramUsername: { sql: 'lower(k.username)', type: 'text' },
  identities: { sql: 'k.identity_ids', type: 'uuid[]' },
  role: { sql: 'k.role', type: 'text' },
  language: { sql: 'k.language', type: 'text' },
  tags: { sql: 'k.tags', type: 'text[]' },
  lawfulBasis: { sql: 'k.lawful_basis', type: 'text' },
  statusId: { sql: 'k.status_id', type: 'uuid' },
  sourceId: { sql: 'k.source_id', type: 'uuid' },
  processingWayId: { sql: 'k.processing_way_id', type: 'uuid' },
  assigneeId: { sql: 'k.assignee_id', type: 'uuid' },
  teamId: { sql: 'k.team_id', type: 'uuid' },
  collaboratorId: { sql: 'k.collaborator_ids', type: 'uuid[]' },
  isAssigned: { sql: '(coalesce(k.assignee_id, k.team_id) is not null)', type: 'boolean' },
  createdAt: { sql: 'k.created_at', type: 'timestamptz' },
} as const;
