import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'messaging';

const message = readModelTableSql({
  service,
  table: 'message',
  name: 'messaging.messages.v1',
  mode: 'insert-only',
  key: 'message_id',
  columns: `message_id uuid not null, chat_id uuid not null, channel_account_id uuid not null, subject_id uuid not null,
    external_no bigint not null, direction text not null, sender_peer_id uuid, sender_name jsonb, content jsonb not null,
    reply_to_external_no bigint, sent_at timestamptz(3) not null, send_id uuid, correlation_id uuid not null,
    event_id uuid not null`,
  indexes: ['chat_id, external_no', 'channel_account_id, external_no', 'subject_id'],
});

const messageChange = readModelTableSql({
  service,
  table: 'message_change',
  name: 'messaging.message-changes.v1',
  mode: 'runner',
  key: 'message_id',
  columns: `message_id uuid not null, chat_id uuid not null, subject_id uuid, content jsonb, edited_at timestamptz(3),
    is_deleted boolean not null, change_count int not null`,
  indexes: ['subject_id'],
});

const chat = readModelTableSql({
  service,
  table: 'chat',
  name: 'messaging.chats.v1',
  mode: 'inline',
  key: 'chat_id',
  columns: `chat_id uuid not null, channel_account_id uuid not null, kind text not null, peer_id uuid not null,
    subject_id uuid not null, title jsonb not null, username jsonb, phone jsonb, read_up_to bigint not null,
    read_by_peer_up_to bigint not null, holder_kind text not null, holder_id uuid, version int not null`,
  indexes: ['peer_id', 'subject_id'],
});

/** The inbox: newest first, by this index alone. */
const chatSummary = readModelTableSql({
  service,
  table: 'chat_summary',
  name: 'messaging.chat-summaries.v1',
  mode: 'runner',
  key: 'chat_id',
  columns: `chat_id uuid not null, last_message_id uuid, last_external_no bigint not null, last_incoming_no bigint not null,
    last_activity_at timestamptz(3) not null, message_count int not null`,
  indexes: ['last_activity_at, chat_id'],
});

const chatTotal = readModelTableSql({
  service,
  table: 'chat_total',
  name: 'messaging.chat-totals.v1',
  mode: 'runner',
  key: 'scope',
  columns: 'scope text not null, chat_count int not null',
});

const channelAccount = readModelTableSql({
  service,
  table: 'channel_account',
  name: 'messaging.channel-accounts.v1',
  mode: 'inline',
  key: 'channel_account_id',
  columns: `channel_account_id uuid not null, side text not null, method text not null, status text not null, reason text,
    subject_id uuid, external_id jsonb, name jsonb, intake jsonb, waits jsonb not null, version int not null`,
});

const send = readModelTableSql({
  service,
  table: 'send',
  name: 'messaging.sends.v1',
  mode: 'runner',
  key: 'send_id',
  columns: `send_id uuid not null, chat_id uuid not null, peer_id uuid not null, channel_account_id uuid not null,
    subject_id uuid not null, status text not null, content jsonb not null, random_id text not null,
    reply_to_external_id text, proposal_id uuid, code text, waits_for text, waiting_until timestamptz(3),
    attempt_count int not null, attempted_at timestamptz(3), external_id text, message_id uuid,
    requested_at timestamptz(3) not null, requested_event_id uuid not null, correlation_id uuid not null, version int not null`,
  indexes: ['chat_id, requested_at', 'message_id', 'subject_id'],
});

const openSends = `create index send_open on messaging.send (tenant_id, channel_account_id, chat_id, requested_at, send_id)
  where status in ('requested', 'waiting', 'attempted', 'unknown');`;

const everything = ['select', 'insert', 'update', 'delete'] as const;

type Plumbing = { readonly table: string; readonly columns: string; readonly key: string; readonly worker?: boolean };

/** What a connector keeps for itself: no fold over events, and never shown but where a query says so. */
const plumbing = ({ table, columns, key, worker }: Plumbing) =>
  [
    `create table messaging.${table} (tenant_id uuid not null, ${columns}, primary key (tenant_id${key && `, ${key}`}));`,
    tenantTableSql({ service, table, app: everything, ...(worker && { worker: ['select'] }) }),
  ].join('\n');

const account = 'channel_account_id uuid not null';

const tables = [
  plumbing({
    table: 'telegram_key',
    columns: `${account}, sealed text not null, fence bigint not null`,
    key: 'channel_account_id',
    worker: true,
  }),
  plumbing({
    table: 'telegram_state',
    columns: `${account}, state jsonb not null, fence bigint not null`,
    key: 'channel_account_id',
  }),
  plumbing({
    table: 'telegram_connection',
    columns: `${account}, state text not null, qr_link text, qr_expires_at timestamptz(3), reason text, answer text,
      last_update_at timestamptz(3), gap_count int not null default 0`,
    key: 'channel_account_id',
  }),
  plumbing({
    table: 'telegram_address',
    columns: `chat_id uuid not null, ${account}, kind text not null, external_id text not null, access_hash text`,
    key: 'chat_id',
  }),
  'create index on messaging.telegram_address (tenant_id, channel_account_id);',
  plumbing({
    table: 'telegram_errand',
    columns: `errand_id uuid not null, ${account}, chat_id uuid not null, up_to bigint not null`,
    key: 'errand_id',
  }),
  'create index on messaging.telegram_errand (tenant_id, channel_account_id, errand_id);',
  plumbing({ table: 'telegram_application', columns: 'sealed text not null', key: '' }),
  plumbing({ table: 'known_peer', columns: 'peer_id uuid not null', key: 'peer_id' }),
];

export const messagingTables = defineMigration({
  name: '0001-messaging',
  sql: [message, messageChange, chat, chatSummary, chatTotal, channelAccount, send, openSends, ...tables].join('\n'),
});
