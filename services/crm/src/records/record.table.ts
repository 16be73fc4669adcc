import type { Reach, RecordType } from '@parley/contracts';
import { everything, type Where, withinReach } from '@parley/platform';

import { type RecordReaches, recordTypes } from './record-reaches.js';

type RecordTable = {
  readonly name: string;
  readonly id: string;
  /** Under whose key lies what is said about it. */
  readonly subject: string;
  /** Whether a row says who answers for it; of others whoever holds fewer than all rows reaches none. */
  readonly isAnswerable: boolean;
};

/** Where a record of a kind stands. */
export const recordTables: Readonly<Record<RecordType, RecordTable>> = {
  contact: { name: 'crm.contact', id: 'contact_id', subject: 'contact_id', isAnswerable: true },
  company: { name: 'crm.company', id: 'company_id', subject: 'company_id', isAnswerable: false },
  deal: { name: 'crm.deal', id: 'deal_id', subject: 'subject_id', isAnswerable: true },
  lead: { name: 'crm.lead', id: 'lead_id', subject: 'subject_id', isAnswerable: true },
};

const nothing: Where = { where: 'false', values: [] };

/** The rows of a kind, as `r`, that are within a reach. */
export function reachedRows(type: RecordType, reach: Reach): Where {
  if (reach.rows === 'all') return everything;
  return recordTables[type].isAnswerable ? withinReach(reach, 'r') : nothing;
}

/** Those rows of a table, by its alias, whose `record_type` and `record_id` name a record within reach. */
export function onReachedRecords(alias: string, by: RecordReaches): Where {
  const ways = recordTypes.flatMap((type) => {
    const reach = by[type];
    if (!reach) return [];
    const { name, id } = recordTables[type];
    const { where, values } = reachedRows(type, reach);
    const there = `exists (select from ${name} r where r.${id} = ${alias}.record_id and ${where})`;
    return [{ where: `(${alias}.record_type = '${type}' and ${there})`, values }];
  });
  if (ways.length === 0) return nothing;
  return { where: `(${ways.map(({ where }) => where).join(' or ')})`, values: ways.flatMap(({ values }) => values) };
}
