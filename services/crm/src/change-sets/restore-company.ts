import type { CompanyEvent, SharedRecord } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';
import { assignCompany } from '../companies/assign-company/assign-company.js';
import { type Company, evolve } from '../companies/company.js';
import { type CompanyFields, noFields } from '../companies/company-fields.js';
import { setCompanyCollaborators } from '../companies/set-company-collaborators/set-company-collaborators.js';
import { updateCompany } from '../companies/update-company/update-company.js';
import type { CustomValues } from '../custom-fields/custom-values.js';
import { inTurn } from './in-turn.js';
import { answererOf, isRestored, type Restoring, restoredAddress, restoredValues } from './restored.js';

export type WasCompany = Answered &
  SharedRecord &
  CompanyFields & { readonly companyId: string; readonly name: string | null; readonly customFields: CustomValues };

/** The fields of a company that can be what they were again. */
export const restorableOfCompany: readonly string[] = [
  ...['name', 'assigneeId', 'teamId', 'collaboratorIds', 'customFields'],
  ...Object.keys(noFields),
];

type CompanyRestoring = Restoring<WasCompany>;
type Decision = (company: Company) => readonly CompanyEvent[];

/** @throws DomainError of the first field that can't be what it was: nothing of the company is restored then */
export const restoreCompany = (restoring: CompanyRestoring, company: Company): readonly CompanyEvent[] =>
  inTurn(evolve, [enteredAgain(restoring), reassigned(restoring), sharedAgain(restoring)])(company);

const enteredAgain =
  (restoring: CompanyRestoring): Decision =>
  (company) => {
    if (company.status === 'unknown') return [];
    const { companyId, name } = restoring.was;
    const fields = restoredFields(restoring, company.fields);
    const changes = { ...fields, ...(isRestored(restoring, 'name') && name !== null && { name }) };
    return updateCompany({ companyId, changes, customFields: restoredValues(restoring) }, company);
  };

function restoredFields(restoring: CompanyRestoring, now: CompanyFields) {
  const { was } = restoring;
  const of = <Name extends keyof CompanyFields>(name: Name) => (isRestored(restoring, name) ? was[name] : now[name]);
  return {
    ...{ industry: of('industry'), employeeCount: of('employeeCount'), website: of('website') },
    ...{ tags: [...of('tags')], description: of('description'), phone: of('phone'), mail: of('mail') },
    ...{ address: restoredAddress(restoring, now.address) },
    ...{ statusId: of('statusId'), lifecycleStageId: of('lifecycleStageId') },
  };
}

const reassigned =
  (restoring: CompanyRestoring): Decision =>
  (company) =>
    isRestored(restoring, 'assigneeId', 'teamId') && company.status !== 'unknown'
      ? assignCompany({ companyId: restoring.was.companyId, ...answererOf(restoring, company) }, company)
      : [];

const sharedAgain =
  (restoring: CompanyRestoring): Decision =>
  (company) => {
    const { companyId, collaboratorIds } = restoring.was;
    return isRestored(restoring, 'collaboratorIds')
      ? setCompanyCollaborators({ companyId, collaboratorIds }, company)
      : [];
  };
