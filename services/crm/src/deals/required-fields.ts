import type { RequiredDealField } from '@parley/contracts';

import type { Stage } from '../pipelines/stage.js';
import type { DealFields } from './deal-fields.js';
import { dealFieldsRequired } from './deal.errors.js';

/** A deal as it would enter a stage. */
export type Entering = {
  readonly dealId: string;
  readonly fields: DealFields;
  readonly assigneeId: string | null;
};

/** What of a stage says which deals may enter it. */
export type Entered = Pick<Stage, 'kind' | 'requiredFields'>;

const isSaid: Readonly<Record<RequiredDealField, (deal: Entering) => boolean>> = {
  amount: ({ fields }) => fields.amount !== null,
  'expected-close-on': ({ fields }) => fields.expectedCloseOn !== null,
  company: ({ fields }) => fields.companyId !== null,
  contacts: ({ fields }) => fields.contactIds.length > 0,
  description: ({ fields }) => fields.description !== null,
  assignee: ({ assigneeId }) => assigneeId !== null,
  'lost-reason': ({ fields }) => fields.lostReasonId !== null,
};

/** What the stage asks for and the deal doesn't say. Only a lost deal has a reason why it was lost. */
export const missingFields = ({ kind, requiredFields = [] }: Entered, deal: Entering): readonly RequiredDealField[] =>
  requiredFields.filter((field) => !isSaid[field](deal) && (field !== 'lost-reason' || kind === 'lost'));

/** @throws DomainError `conflict` `crm.deal.fields-required`, naming what is missing */
export function checkRequired(stage: Entered, deal: Entering): void {
  const missing = missingFields(stage, deal);
  if (missing.length > 0) throw dealFieldsRequired(deal.dealId, missing);
}
