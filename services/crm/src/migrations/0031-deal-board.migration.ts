import { defineMigration } from '@parley/eventsourcing';

/** What the deals of a stage are worth is read from the index alone. */
export const dealBoardIndex = defineMigration({
  name: '0031-deal-board',
  sql: `create index on crm.deal_record (tenant_id, stage_id, pipeline_id, amount_currency)
    include (amount_minor) where deleted_at is null;`,
});
