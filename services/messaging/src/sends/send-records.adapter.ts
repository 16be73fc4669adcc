import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { sendNotFound } from './send.errors.js';

const row = z.object({ chatId: z.uuid(), peerId: z.uuid(), channelAccountId: z.uuid() });

@Injectable()
export class SendRecords {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `messaging.send.not-found` */
  async get(tenantId: string, sendId: string): Promise<z.infer<typeof row>> {
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select chat_id as "chatId", peer_id as "peerId", channel_account_id as "channelAccountId"
           from messaging.send where send_id = ?`,
        [sendId],
      ),
    );
    const [found] = z.array(row).parse(rows);
    if (!found) throw sendNotFound(sendId);
    return found;
  }
}
