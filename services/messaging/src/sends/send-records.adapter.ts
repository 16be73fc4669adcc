import type { Reach } from '@parley/contracts';
import { TenantDatabase, withinReach } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { sendNotFound } from './send.errors.js';

const row = z.object({ chatId: z.uuid(), peerId: z.uuid(), channelAccountId: z.uuid() });

@Injectable()
export class SendRecords {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `messaging.send.not-found`, also of one in a chat that is out of reach */
  async get(tenantId: string, sendId: string, reach: Reach): Promise<z.infer<typeof row>> {
    const { where, values } = withinReach(reach, 'c');
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select s.chat_id as "chatId", s.peer_id as "peerId", s.channel_account_id as "channelAccountId"
           from messaging.send s join messaging.chat c on c.tenant_id = s.tenant_id and c.chat_id = s.chat_id
          where s.send_id = ? and ${where}`,
        [sendId, ...values],
      ),
    );
    const [found] = z.array(row).parse(rows);
    if (!found) throw sendNotFound(sendId);
    return found;
  }
}
