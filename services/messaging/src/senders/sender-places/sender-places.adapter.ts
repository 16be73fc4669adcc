import { type Day, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

import type { Sent } from '../sender-limits.js';

/**
 * Of the places of a day, all but those that were given back: what never left, since it was refused or cancelled. The
 * ledger is read as it was folded, so for a moment a place may count that was given back, and never one too few.
 */
export const placesOf = `from messaging.sender_place p
  where p.requested_at >= ? and p.requested_at < ?
    and not exists (select from messaging.send s where s.tenant_id = p.tenant_id and s.send_id = p.send_id
      and s.status in ('refused', 'cancelled'))`;

export const counts = `count(*)::int as "messageCount",
  (count(*) filter (where p.is_first_message))::int as "firstMessageCount"`;

const answer = z.tuple([z.object({ messageCount: z.int(), firstMessageCount: z.int() })]);

type Sender = { readonly tenantId: string; readonly channelAccountId: string };

@Injectable()
export class SenderPlaces {
  constructor(private readonly database: TenantDatabase) {}

  /** Two who send at once would each see the same place free: so one of them waits until the other’s entry is made. */
  alone<Result>(sender: Sender, day: Day, enter: (used: Sent) => Promise<Result>): Promise<Result> {
    return this.database.inTenant(sender, async (em) => {
      await this.wait(em, sender);
      return enter(await this.used(em, sender, day));
    });
  }

  async wait(em: EntityManager, { channelAccountId }: Sender): Promise<void> {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`messaging.sender ${channelAccountId}`]);
  }

  private async used(em: EntityManager, { channelAccountId }: Sender, { startsAt, endsAt }: Day): Promise<Sent> {
    const sql = `select ${counts} ${placesOf} and p.channel_account_id = ?`;
    const [found] = answer.parse(await em.execute(sql, [startsAt, endsAt, channelAccountId]));
    return found;
  }
}
