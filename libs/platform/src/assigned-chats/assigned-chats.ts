import type {
  ConversationAssigned,
  ConversationCollaboratorsChanged,
  EventOf,
  Reach,
  Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';

import { withinReach } from '../access/reach/within-reach.js';
import { uuids } from '../pages/sql.js';
import type { Where } from '../pages/where.js';
import type { TenantDatabase } from '../tenancy/tenant-database.port.js';

type Assigned = Recorded<EventOf<typeof ConversationAssigned>>;
type CollaboratorsChanged = Recorded<EventOf<typeof ConversationCollaboratorsChanged>>;

/**
 * A service's own copy of who answers for which chat, and with whom it is shared by name. Each of the two stands at a
 * place of its own, since each has its own consumer: what an older event says after a newer one of its type changes
 * nothing, and neither hides the other.
 */
export class AssignedChats {
  constructor(private readonly service: string) {}

  async note({ data, envelope }: Assigned, em: Effect['em']): Promise<void> {
    await em.execute(
      `insert into ${this.service}.assigned_chats as known (tenant_id, chat_id, assignee_id, team_id, stands_at)
        values (?, ?, ?, ?, ?)
        on conflict (tenant_id, chat_id) do update
        set assignee_id = excluded.assignee_id, team_id = excluded.team_id, stands_at = excluded.stands_at
        where known.stands_at < excluded.stands_at`,
      [envelope.tenantId, data.chatId, data.assigneeId, data.teamId, envelope.streamVersion],
    );
  }

  async noteCollaborators({ data, envelope }: CollaboratorsChanged, em: Effect['em']): Promise<void> {
    await em.execute(
      `insert into ${this.service}.assigned_chats as known (tenant_id, chat_id, collaborator_ids, shared_at, stands_at)
        values (?, ?, ?::uuid[], ?, 0)
        on conflict (tenant_id, chat_id) do update
        set collaborator_ids = excluded.collaborator_ids, shared_at = excluded.shared_at
        where known.shared_at < excluded.shared_at`,
      [envelope.tenantId, data.chatId, uuids(data.collaboratorIds), envelope.streamVersion],
    );
  }

  /** The rows of a table whose `chat_id` is that of a chat within reach. */
  rowsWithin(reach: Reach, alias: string): Where {
    const { where, values } = withinReach(reach, 'assigned');
    if (where === 'true') return { where, values };
    const same = `assigned.tenant_id = ${alias}.tenant_id and assigned.chat_id = ${alias}.chat_id`;
    return { where: `exists (select from ${this.service}.assigned_chats assigned where ${same} and ${where})`, values };
  }

  /** Whether somebody reaches that chat; any, where they reach all. */
  async isWithin(reach: Reach, chatId: string, { database, tenantId }: Asked): Promise<boolean> {
    const { where, values } = withinReach(reach, 'assigned');
    if (where === 'true') return true;
    const sql = `select 1 from ${this.service}.assigned_chats assigned where assigned.chat_id = ? and ${where}`;
    const rows = await database.inTenant({ tenantId }, (em) => em.execute<unknown[]>(sql, [chatId, ...values]));
    return rows.length > 0;
  }
}

type Asked = { readonly database: TenantDatabase; readonly tenantId: string };
