import type { CompanyRecord } from '@parley/contracts';
import { iso } from '@parley/platform';

import { valuesJson } from '../../custom-fields/values.table.js';

/** A company's columns, as one JSON value: `null` where the row was not joined. */
export const companyJson = (c: string, version = `${c}.stands_at`) => `
  case when ${c}.company_id is null then null else json_build_object(
    'id', ${c}.company_id,
    'name', ${c}.name,
    'industry', ${c}.industry,
    'employeeCount', ${c}.employee_count,
    'website', ${c}.website,
    'tags', ${c}.tags,
    'description', ${c}.description,
    'phone', ${c}.phone,
    'mail', ${c}.mail,
    'address', ${c}.address,
    'statusId', ${c}.status_id,
    'lifecycleStageId', ${c}.lifecycle_stage_id,
    'customFields', ${valuesJson(`${c}.custom_fields`)},
    'assigneeId', ${c}.assignee_id,
    'teamId', ${c}.team_id,
    'collaboratorIds', ${c}.collaborator_ids,
    'createdAt', ${iso(`${c}.created_at`)},
    'version', ${version}) end`;

/** Companies as they were while they were there, `c`, beside what they are now, `n`. */
export const companyVersionsFrom = `from crm.company_version c
    join crm.company_record n on n.tenant_id = c.tenant_id and n.company_id = c.company_id and c.deleted_at is null`;

export type CompanyJson = { readonly company: CompanyRecord | null };

/** What a company can be asked about, by the names that contracts give it; `c` is its row. */
export const companyColumns = {
  name: { sql: 'c.name', type: 'text' },
  industry: { sql: 'c.industry', type: 'text' },
  employeeCount: { sql: 'c.employee_count', type: 'bigint' },
  website: { sql: 'c.website', type: 'text' },
  mail: { sql: 'c.mail', type: 'text' },
  phone: { sql: 'c.phone', type: 'text' },
  tags: { sql: 'c.tags', type: 'text[]' },
  statusId: { sql: 'c.status_id', type: 'uuid' },
  lifecycleStageId: { sql: 'c.lifecycle_stage_id', type: 'uuid' },
  assigneeId: { sql: 'c.assignee_id', type: 'uuid' },
  teamId: { sql: 'c.team_id', type: 'uuid' },
  collaboratorId: { sql: 'c.collaborator_ids', type: 'uuid[]' },
  isAssigned: { sql: '(coalesce(c.assignee_id, c.team_id) is not null)', type: 'boolean' },
  createdAt: { sql: 'c.created_at', type: 'timestamptz' },
} as const;

/** What a search looks into. */
export const companyTexts: readonly string[] = [
  ...['c.name', 'c.industry', 'c.website', 'c.phone', 'c.mail', 'c.description'],
  `array_to_string(c.tags, ' ')`,
];
