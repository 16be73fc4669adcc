import type { Reach, RecordRef, RecordType } from '@parley/contracts';
import { everything, type Where, withinReach } from '@parley/platform';

import { standingFor } from '../contacts/merge-contacts/merged-contacts.table.js';
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
    const standing = type === 'contact' ? standingFor(`${alias}.record_id`) : `${alias}.record_id`;
    const there = `exists (select from ${name} r where r.${id} = ${standing} and ${where})`;
    return [{ where: `(${alias}.record_type = '${type}' and ${there})`, values }];
  });
  if (ways.length === 0) return nothing;
  return { where: `(${ways.map(({ where }) => where).join(' or ')})`, values: ways.flatMap(({ values }) => values) };
}

/** Rows of a table, by its alias, that hang on a record, or on a contact that is one with it. */
export const ofRecord = (alias: string, { type, id }: RecordRef): Where => {
  const ids = type === 'contact' ? 'any (crm.contacts_of_one(?::uuid))' : '?::uuid';
  return { where: `${alias}.record_id = ${ids} and ${alias}.record_type = ?`, values: [id, type] };
};
