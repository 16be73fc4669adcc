import type { Reach } from '@parley/contracts';
import { TenantDatabase, withinReach } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { messageNotFound } from '../conversations/conversation.errors.js';
import type { NamedMessage } from './resolve-send/resolve-send.js';
import { sendNotFound } from './send.errors.js';

const row = z.object({ chatId: z.uuid(), peerId: z.uuid(), channelAccountId: z.uuid() });
const sendRows = z.array(row);

const named = z.object({ messageId: z.uuid(), externalId: z.string(), isFree: z.boolean() });
const namedSends = z.array(named);

type Naming = { readonly sendId: string; readonly chatId: string; readonly messageId: string };

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
    const [found] = sendRows.parse(rows);
    if (!found) throw sendNotFound(sendId);
    return found;
  }
  /** A message of the send’s own chat, as a member names it. @throws DomainError `messaging.message.not-found` */
  async messageNamed(tenantId: string, { sendId, chatId, messageId }: Naming): Promise<NamedMessage> {
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select m.message_id as "messageId", m.external_no::text as "externalId",
                m.direction = 'outgoing' and not exists (
                  select 1 from messaging.send s
                   where s.chat_id = m.chat_id and s.send_id <> ? and s.external_id = m.external_no::text) as "isFree"
           from messaging.message m where m.message_id = ? and m.chat_id = ?`,
        [sendId, messageId, chatId],
      ),
    );
    const [found] = namedSends.parse(rows);
    if (!found) throw messageNotFound(messageId);
    return found;
  }
}
