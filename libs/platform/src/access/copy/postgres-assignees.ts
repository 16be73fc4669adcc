import type { Answerable } from '@parley/contracts';
import { z } from 'zod';

import { uuids } from '../../pages/sql.js';
import type { TenantDatabase } from '../../tenancy/tenant-database.port.js';
import { assigneeUnknown, teamUnknown } from '../access.errors.js';
import { Assignees } from '../reach/assignees.port.js';

const answer = z.tuple([z.tuple([z.object({ isMember: z.boolean(), isTeam: z.boolean() })])]);
const unknown = z.tuple([z.array(z.object({ id: z.uuid() }))]);

/** From the tables that the access consumer keeps. */
export class PostgresAssignees extends Assignees {
  constructor(
    private readonly database: TenantDatabase,
    private readonly schema: string,
  ) {
    super();
  }

  async check(tenantId: string, { assigneeId, teamId }: Answerable): Promise<void> {
    const sql = `select
      exists (select from ${this.schema}.access_members
        where principal_id = ?::uuid and kind <> 'integration' and is_active) as "isMember",
      exists (select from ${this.schema}.access_teams where team_id = ?::uuid and not is_archived) as "isTeam"`;
    const [[{ isMember, isTeam }]] = answer.parse(
      await this.database.read({ tenantId }, [{ sql, values: [assigneeId, teamId] }]),
    );
    if (assigneeId && !isMember) throw assigneeUnknown(assigneeId);
    if (teamId && !isTeam) throw teamUnknown(teamId);
  }

  async checkMembers(tenantId: string, principalIds: readonly string[]): Promise<void> {
    if (principalIds.length === 0) return;
    const sql = `select asked.id from unnest(?::uuid[]) with ordinality as asked (id, n)
      where not exists (select from ${this.schema}.access_members
        where principal_id = asked.id and kind <> 'integration' and is_active)
      order by asked.n limit 1`;
    const [[first]] = unknown.parse(await this.database.read({ tenantId }, [{ sql, values: [uuids(principalIds)] }]));
    if (first) throw assigneeUnknown(first.id);
  }
}
