import type { ConversationAssigned, EventOf, Reach, Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';

import { withinReach } from '../access/reach/within-reach.js';
import type { Where } from '../pages/where.js';
import type { TenantDatabase } from '../tenancy/tenant-database.port.js';

type Assigned = Recorded<EventOf<typeof ConversationAssigned>>;

/** A service's own copy of who answers for which chat, as its one consumer keeps it. */
export class AssignedChats {
  constructor(private readonly service: string) {}

  /** What an older event says after a newer one changes nothing. */
  async note({ data, envelope }: Assigned, em: Effect['em']): Promise<void> {
    await em.execute(
      `insert into ${this.service}.assigned_chats as known values (?, ?, ?, ?, ?)
        on conflict (tenant_id, chat_id) do update
        set assignee_id = excluded.assignee_id, team_id = excluded.team_id, stands_at = excluded.stands_at
        where known.stands_at < excluded.stands_at`,
      [envelope.tenantId, data.chatId, data.assigneeId, data.teamId, envelope.streamVersion],
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
