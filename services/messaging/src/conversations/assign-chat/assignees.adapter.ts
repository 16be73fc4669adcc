import { Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { assigneeUnfit, teamUnknown } from '../conversation.errors.js';

type Asked = { readonly assigneeId: string | null; readonly teamId?: string | null | undefined };

const team = 'select 1 from messaging.access_teams where team_id = ? and not is_archived';

/** Who may answer for a chat, by this service's own copy of identity's events. */
@Injectable()
export class Assignees {
  constructor(
    private readonly memberships: Memberships,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws DomainError `messaging.chat.assignee-unfit` | `messaging.chat.team-unknown` */
  async mustBe(tenantId: string, { assigneeId, teamId }: Asked): Promise<void> {
    if (assigneeId !== null && !(await this.maySee(tenantId, assigneeId))) throw assigneeUnfit(assigneeId);
    if (teamId && !(await this.isTeam(tenantId, teamId))) throw teamUnknown(teamId);
  }

  /** A chat whose assignee can't read it would be nobody's. */
  private async maySee(tenantId: string, id: string): Promise<boolean> {
    const held = await Promise.all(
      (['user', 'agent'] as const).map((kind) => this.memberships.grantsOf(tenantId, { kind, id })),
    );
    return held.some((grants) => grants['chats:read'] !== undefined);
  }

  private async isTeam(tenantId: string, teamId: string): Promise<boolean> {
    const rows = await this.database.inTenant({ tenantId }, (em) => em.execute<unknown[]>(team, [teamId]));
    return rows.length > 0;
  }
}
