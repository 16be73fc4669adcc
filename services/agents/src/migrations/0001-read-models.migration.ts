import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'agents';

const agent = readModelTableSql({
  service,
  table: 'agent',
  name: 'agents.agent-directory.v1',
  mode: 'inline',
  key: 'agent_id',
  columns: 'agent_id uuid not null, added_at timestamptz(3) not null',
});

const proposal = readModelTableSql({
  service,
  table: 'proposal',
  name: 'agents.proposal-list.v1',
  mode: 'inline',
  key: 'proposal_id',
  columns: `proposal_id uuid not null, subject_id uuid not null, chat_id uuid not null, contact_id uuid,
    agent_id uuid not null, run_id uuid not null, action text not null, status text not null, intent text,
    draft text, edited_text text, is_erased boolean not null, move jsonb, move_deal_id uuid, reasons jsonb not null,
    source_message_ids jsonb not null, verdicts jsonb not null, rejection_reason text, code text, send_id uuid,
    message_id uuid, decided_by jsonb, created_at timestamptz(3) not null, decided_at timestamptz(3),
    correlation_id uuid not null`,
  indexes: [
    'created_at, proposal_id',
    'status, created_at, proposal_id',
    'chat_id, status, created_at, proposal_id',
    'move_deal_id, status',
    'subject_id',
  ],
});

export const readModelTables = defineMigration({ name: '0001-read-models', sql: [agent, proposal].join('\n') });
