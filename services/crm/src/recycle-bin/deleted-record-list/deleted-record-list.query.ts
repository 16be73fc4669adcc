import {
  type DeletableType,
  deletedRecord,
  type DeletedRecord,
  type InputOf,
  ListDeletedRecords,
  type Reach,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, type Listing, ListQuestion, TenantDatabase, withinReach } from '@parley/platform';

import { hiddenOf, type Reading } from '../../fields/hidden.js';
import { KEPT_DAYS } from '../erase-record/erasure-due.timer.js';

const kinds = {
  contact: { reading: 'contacts:read', name: 'name' },
  company: { reading: 'companies:read', name: 'name' },
  deal: { reading: 'deals:read', name: 'title' },
} as const satisfies Readonly<Record<DeletableType, { readonly reading: Reading; readonly name: string }>>;

const types: readonly DeletableType[] = ['contact', 'company', 'deal'];

const deleted = types
  .map(
    (type) => `
    select '${type}' as type, ${type}_id as id, ${kinds[type].name} as name, assignee_id, team_id, collaborator_ids, is_shared,
           deleted_at, deleted_by_kind, deleted_by_id
      from crm.${type}_record where deleted_at is not null`,
  )
  .join(' union all ');

const listing: Listing<DeletedRecord> = {
  node: `json_build_object('type', b.type, 'id', b.id, 'name', b.name,
    'deletedBy', json_build_object('kind', b.deleted_by_kind, 'id', b.deleted_by_id),
    'deletedAt', ${iso('b.deleted_at')}, 'erasedAt', ${iso(`(b.deleted_at + interval '${String(KEPT_DAYS)} days')`)})`,
  view: deletedRecord,
  from: `from (${deleted}) b`,
  columns: {
    type: { sql: 'b.type', type: 'text' },
    deletedAt: { sql: 'b.deleted_at', type: 'timestamptz' },
  },
  id: { sql: 'b.id', type: 'uuid' },
  usual: { field: 'deletedAt', direction: 'desc' },
};

@Answers(ListDeletedRecords)
export class DeletedRecordListQuery implements Answerer<typeof ListDeletedRecords> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof ListDeletedRecords>, actor: Actor, reach: Reach) {
    const page = await new ListQuestion(listing, input, withinReach(reach, 'b')).read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shown(edge.node, reach) })) };
  }
}

/** A name that a rule hides is not told here either. */
function shown(record: DeletedRecord, reach: Reach): DeletedRecord {
  const { reading, name } = kinds[record.type];
  return hiddenOf(reach, reading).includes(name) ? { ...record, name: null } : record;
}
