import { defineMigration } from '@parley/eventsourcing';
import { shareableSql } from '@parley/platform';

/** Whom each version was shared with is kept, and no question: what is reached goes by now. */
const kept = (table: string) => `
alter table crm.${table} add column collaborator_ids uuid[] not null default '{}';`;

/** What was recorded before is shared with nobody: the rows that stand say so as they are, and need no rebuild. */
export const collaboratorColumns = defineMigration({
  name: '0005-collaborators',
  sql: [
    shareableSql('crm.contact', 'created_at, contact_id'),
    shareableSql('crm.deal', 'changed_at, deal_id'),
    ...['contact_version', 'deal_version'].map(kept),
  ].join('\n'),
});
