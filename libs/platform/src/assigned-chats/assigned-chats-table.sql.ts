import { tenantTableSql } from '@parley/eventsourcing';

import { shareableSql } from '../access/reach/shareable.sql.js';

/** A service's own copy of who answers for which chat: what goes by its chat is reached by whoever reaches that. */
export const assignedChatsTable = (service: string): string => `
create table ${service}.assigned_chats (
  tenant_id uuid not null,
  chat_id uuid not null,
  assignee_id uuid,
  team_id uuid,
  stands_at bigint not null,
  primary key (tenant_id, chat_id)
);
create index on ${service}.assigned_chats (tenant_id, assignee_id);
create index on ${service}.assigned_chats (tenant_id, team_id);
${tenantTableSql({ service, table: 'assigned_chats', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}`;

/** Says in that copy with whom a chat is shared by name. */
export const sharedChatsColumns = (service: string): string => `
alter table ${service}.assigned_chats add shared_at bigint not null default 0;
${shareableSql(`${service}.assigned_chats`, 'chat_id')}`;
