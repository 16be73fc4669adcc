import type { CompanyRecord } from '@parley/contracts';

import { column, type Column } from './column.js';
import { addressPart, listed } from './contact-columns.js';
import type { ValueOf } from './own-columns.js';

export const companyColumns: readonly Column<CompanyRecord>[] = [
  column('id', 'Id', ({ id }) => id),
  column('name', 'Company', ({ name }) => name),
  column('website', 'Website', ({ website }) => website),
  column('phone', 'Company phone', ({ phone }) => phone),
  column('mail', 'Company mail', ({ mail }) => mail),
  column('industry', 'Industry', ({ industry }) => industry),
  column('employee-count', 'Employees', ({ employeeCount }) => employeeCount),
  column('tags', 'Company tags', ({ tags }) => listed(tags)),
  column('description', 'Company description', ({ description }) => description),
  column('street', 'Company street', addressPart('street')),
  column('apartment', 'Company office', addressPart('apartment')),
  column('city', 'Company city', addressPart('city')),
  column('state', 'Company state', addressPart('state')),
  column('postal-code', 'Company postal code', addressPart('postalCode')),
  column('country', 'Company country', addressPart('country')),
  column('created-at', 'Created at', ({ createdAt }) => createdAt),
];

const optionOf = ({ statusId, lifecycleStageId }: CompanyRecord, key: string): string | null | undefined =>
  new Map([
    ['status', statusId],
    ['lifecycle-stage', lifecycleStageId],
  ]).get(key);

export const valueOfCompany: ValueOf<CompanyRecord> = (view, { isBuiltIn, key, fieldId }) =>
  (isBuiltIn ? optionOf(view, key) : view.customFields.find((said) => said.fieldId === fieldId)?.value) ?? null;
