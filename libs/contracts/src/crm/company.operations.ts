import { z } from 'zod';

import { answerable, assigning } from '../assignment.js';
import { shared, sharing } from '../collaborators.js';
import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, flag, oneOf, orderBy, range, several, text } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { visibleName } from '../visible-text.js';
import { companyInput } from './company-fields.js';
import { address } from './contact-fields.js';
import { customFieldConditions, customFieldView } from './field-values.js';

const id = z.uuid();

/** Whoever makes it answers for it at first. One spelling of a name is one company, also where a chat named it. */
export const CreateCompany = defineCommand({
  name: 'crm.create-company',
  permission: 'companies:write',
  narrows: true,
  input: companyInput.extend({ name: visibleName(200) }),
  output: accepted,
});

/** Changes what is named of a company: what is left out stays, what is null is no more. */
export const UpdateCompany = defineCommand({
  name: 'crm.update-company',
  permission: 'companies:write',
  narrows: true,
  input: companyInput.extend({ companyId: id, name: visibleName(200).optional(), expectedVersion }),
  output: accepted,
});

/** Says who answers for a company, or that nobody does. */
export const AssignCompany = defineCommand({
  name: 'crm.assign-company',
  permission: 'companies:write',
  narrows: true,
  input: assigning.extend({ companyId: id }),
  output: accepted,
});

/** Says with whom a company is shared by name, all of them at once. */
export const SetCompanyCollaborators = defineCommand({
  name: 'crm.set-company-collaborators',
  permission: 'companies:write',
  narrows: true,
  input: sharing.extend({ companyId: id }),
  output: accepted,
});

/** A company as it is entered; what its key no longer opens reads as not there. */
export const companyRecord = z.object({
  id,
  name: z.string(),
  industry: z.string().nullable(),
  employeeCount: z.int().nullable(),
  website: z.string().nullable(),
  tags: z.array(z.string()),
  description: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  address: address.nullable(),
  /** Options of the built-in fields `status` and `lifecycle-stage`. */
  statusId: id.nullable(),
  lifecycleStageId: id.nullable(),
  customFields: z.array(customFieldView),
  ...answerable.shape,
  ...shared.shape,
  createdAt: instant,
  version: z.int(),
});

export type CompanyRecord = z.infer<typeof companyRecord>;

export const companyFilter = filterOf({
  name: text,
  industry: text,
  employeeCount: range(z.int()),
  website: text,
  mail: text,
  phone: text,
  tags: several,
  assigneeId: oneOf(id),
  teamId: oneOf(id),
  isAssigned: flag,
  collaboratorId: oneOf(id),
  statusId: oneOf(id),
  lifecycleStageId: oneOf(id),
  customFields: customFieldConditions,
  createdAt: range(instant),
});

export const ListCompanies = defineQuery({
  name: 'crm.list-companies',
  permission: 'companies:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    /** What had been recorded by that instant. Which rows are seen of it is decided as of today. */
    asOf: instant.optional(),
    /** Words of the name, the industry, how it is reached, a tag or the description. */
    search: z.string().optional(),
    filter: companyFilter.optional(),
    orderBy: orderBy(['name', 'createdAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(companyRecord),
});

export const CompaniesByIds = defineQuery({
  name: 'crm.companies-by-ids',
  permission: 'companies:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(companyRecord.nullable()) }),
});

/** The company as it stood: null where it was not known yet or may not be seen. */
export const CompanyAsOf = defineQuery({
  name: 'crm.company-as-of',
  permission: 'companies:read',
  narrows: true,
  input: z.object({ id, asOf: instant, ...atLeast.shape }),
  output: z.object({ company: companyRecord.nullable(), asOf: instant }),
});

/** One company; refused where there is none, or it may not be seen. */
export const GetCompany = defineQuery({
  name: 'crm.get-company',
  permission: 'companies:read',
  narrows: true,
  input: z.object({ companyId: id, ...atLeast.shape }),
  output: companyRecord,
});
