import { clearOr, type DealView } from '@parley/contracts';

import { column, type Column } from './column.js';
import { inMajor } from './in-major.js';
import type { ValueOf } from './own-columns.js';

/** A deal, and what those are called that it names, as far as whoever asks may see them. */
export type NamedDeal = DealView & {
  readonly contactName: string | null;
  readonly companyName: string | null;
  readonly pipelineName: string | null;
};

export const dealColumns: readonly Column<NamedDeal>[] = [
  column('id', 'Id', ({ id }) => id),
  column('title', 'Title', ({ title }) => clearOr(title, null)),
  column('pipeline', 'Pipeline', ({ pipelineName }) => pipelineName),
  column('stage', 'Stage', ({ stage }) => stage.name.en),
  column('is-open', 'Open', ({ isOpen }) => isOpen),
  column('amount', 'Amount', ({ amount }) => amount && Number(inMajor(amount))),
  column('currency', 'Currency', ({ amount }) => amount && amount.currency),
  column('expected-close-on', 'Expected close on', ({ expectedCloseOn }) => expectedCloseOn),
  column('contact-name', 'Contact', ({ contactName }) => contactName),
  column('company-name', 'Company', ({ companyName }) => companyName),
  column('description', 'Description', ({ description }) => description),
  column('lost-note', 'Lost note', ({ lostNote }) => lostNote),
  column('created-at', 'Created at', ({ createdAt }) => createdAt),
  column('changed-at', 'Changed at', ({ changedAt }) => changedAt),
];

export const valueOfDeal: ValueOf<NamedDeal> = ({ lostReasonId }, { isBuiltIn, key }) =>
  isBuiltIn && key === 'lost-reason' ? lostReasonId : null;
