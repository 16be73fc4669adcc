import { type Address, clearOr, type CompanyChanges, type Erased } from '@parley/contracts';

/** What was entered about a company beside its name: null, or no tag, where nothing was, and where it was erased. */
export type CompanyFields = {
  readonly industry: string | null;
  readonly employeeCount: number | null;
  readonly website: string | null;
  readonly tags: readonly string[];
  readonly description: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly address: Address | null;
  readonly statusId: string | null;
  readonly lifecycleStageId: string | null;
};

export const noFields: CompanyFields = {
  industry: null,
  employeeCount: null,
  website: null,
  tags: [],
  description: null,
  phone: null,
  mail: null,
  address: null,
  statusId: null,
  lifecycleStageId: null,
};

type Changes = Omit<CompanyChanges, 'name'>;

/** The fields once some of them are others. */
export function withChanges(fields: CompanyFields, changes: Changes): CompanyFields {
  const now = <Value>(before: Value, value: Value | Erased | null | undefined): Value | null => {
    if (value === undefined) return before;
    return value === null ? null : clearOr(value, null);
  };
  return {
    industry: now(fields.industry, changes.industry),
    employeeCount: now(fields.employeeCount, changes.employeeCount),
    website: now(fields.website, changes.website),
    tags: now(fields.tags, changes.tags) ?? [],
    description: now(fields.description, changes.description),
    phone: now(fields.phone, changes.phone),
    mail: now(fields.mail, changes.mail),
    address: now(fields.address, changes.address),
    statusId: now(fields.statusId, changes.statusId),
    lifecycleStageId: now(fields.lifecycleStageId, changes.lifecycleStageId),
  };
}
