import { defineMigration } from '@parley/eventsourcing';

import { keptSql } from './0030-recycle-bin.migration.js';

const lost = (table: string) => `
alter table crm.${table} add column lost_reason_id uuid, add column lost_note text;`;

/** Nobody had said before why a deal was lost: the rows that stand say so as they are, and need no rebuild. */
export const lostDealColumns = defineMigration({
  name: '0035-lost-deals',
  sql: `${lost('deal_record')}${lost('deal_version')}
create index on crm.deal_record (tenant_id, lost_reason_id, changed_at, deal_id) where lost_reason_id is not null;
${keptSql('deal')}`,
});
