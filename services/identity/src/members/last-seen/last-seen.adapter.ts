import { iso, TenantDatabase, uuids } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const rows = z.array(z.object({ principal_id: z.string(), seen_at: z.string() }));

export type Seen = { readonly userId: string; readonly organizationId: string };

/** When members were last seen, to the minute: no fact of the business, so a row and no event. */
@Injectable()
export class LastSeen {
  constructor(private readonly database: TenantDatabase) {}

  /** Costs a write once a minute for each member, however often their sign-in is used. */
  async note({ userId, organizationId: tenantId }: Seen, now: string): Promise<void> {
    await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `insert into identity.member_seen as known (tenant_id, principal_id, seen_at) values (?, ?, ?)
          on conflict (tenant_id, principal_id) do update set seen_at = excluded.seen_at
          where known.seen_at < excluded.seen_at - interval '1 minute'`,
        [tenantId, userId, now],
      ),
    );
  }

  async of(tenantId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = `select principal_id, ${iso('seen_at')} as seen_at from identity.member_seen where principal_id = any (?::uuid[])`;
    const [found] = await this.database.read({ tenantId }, [{ sql, values: [uuids(userIds)] }]);
    return new Map(rows.parse(found ?? []).map((row) => [row.principal_id, row.seen_at]));
  }
}
