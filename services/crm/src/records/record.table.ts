import type { RecordRef, RecordType } from '@parley/contracts';
import { type Where, withinReach } from '@parley/platform';

import { standingFor } from '../contacts/merge-contacts/merged-contacts.table.js';
import { type RecordReaches, recordTypes } from './record-reaches.js';

type RecordTable = {
  readonly name: string;
  readonly id: string;
  /** Under whose key lies what is said about it. */
  readonly subject: string;
};

/** Where a record of a kind stands. */
export const recordTables: Readonly<Record<RecordType, RecordTable>> = {
  contact: { name: 'crm.contact', id: 'contact_id', subject: 'contact_id' },
  company: { name: 'crm.company', id: 'company_id', subject: 'company_id' },
  deal: { name: 'crm.deal', id: 'deal_id', subject: 'subject_id' },
  lead: { name: 'crm.lead', id: 'lead_id', subject: 'subject_id' },
};

const nothing: Where = { where: 'false', values: [] };

/** Those rows of a table, by its alias, whose `record_type` and `record_id` name a record within reach. */
export function onReachedRecords(alias: string, by: RecordReaches): Where {
  const ways = recordTypes.flatMap((type) => {
    const reach = by[type];
    if (!reach) return [];
    const { name, id } = recordTables[type];
    const { where, values } = withinReach(reach, 'r');
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
