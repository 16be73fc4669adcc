import { ChatsByIds, type OutputOf, type Reach } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Queries, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { assignedChats } from '../chats/assigned-chats.adapter.js';
import { actingFor } from './acting-for.js';
import { followUpChatNotFound, followUpNotFound } from './follow-up.errors.js';

type Chats = OutputOf<typeof ChatsByIds>['items'];

/** Which follow-ups somebody may change: those of chats that they reach. */
@Injectable()
export class ReachedFollowUps {
  constructor(
    private readonly queries: Queries,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws DomainError `outreach.follow-up.chat-not-found`, also of one that is out of reach */
  async mustSee(chatId: string, context: CommandContext, reach: Reach): Promise<void> {
    const { tenantId } = context.actor;
    const isWithin = await assignedChats.isWithin(reach, chatId, { database: this.database, tenantId });
    if (!isWithin || !(await this.chats(chatId, context))[0]) throw followUpChatNotFound(chatId);
  }

  /** @throws DomainError `outreach.follow-up.not-found`, as for one that never was */
  async mustHold(tenantId: string, followUpId: string, reach: Reach): Promise<void> {
    const { where, values } = assignedChats.rowsWithin(reach, 'f');
    if (where === 'true') return;
    const sql = `select 1 from outreach.follow_up f where f.follow_up_id = ? and ${where}`;
    const rows = await this.database.inTenant({ tenantId }, (em) =>
      em.execute<unknown[]>(sql, [followUpId, ...values]),
    );
    if (rows.length === 0) throw followUpNotFound(followUpId);
  }

  private async chats(chatId: string, context: CommandContext): Promise<Chats> {
    const call = { ...context, actor: actingFor(context.actor) };
    return (await this.queries.ask(ChatsByIds, { ids: [chatId] }, call)).items;
  }
}
