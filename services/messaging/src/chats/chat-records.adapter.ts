import { chatKind } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { chatNotFound, messageNotFound } from '../conversations/conversation.errors.js';

const chat = z.object({
  chatId: z.uuid(),
  channelAccountId: z.uuid(),
  kind: chatKind,
  peerId: z.uuid(),
  version: z.int(),
  accountStatus: z.string().nullable(),
  accountPeerId: z.uuid().nullable(),
});

export type ChatRecord = z.infer<typeof chat>;

/** The facts about a chat that decisions need. */
@Injectable()
export class ChatRecords {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `messaging.chat.not-found` */
  async get(tenantId: string, chatId: string): Promise<ChatRecord> {
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select c.chat_id as "chatId", c.channel_account_id as "channelAccountId", c.kind, c.peer_id as "peerId", c.version,
                a.status as "accountStatus", a.subject_id as "accountPeerId"
           from messaging.chat c left join messaging.channel_account a using (tenant_id, channel_account_id)
          where c.chat_id = ?`,
        [chatId],
      ),
    );
    const [found] = z.array(chat).parse(rows);
    if (!found) throw chatNotFound(chatId);
    return found;
  }

  /** @throws DomainError `messaging.message.not-found` */
  async externalIdOf(tenantId: string, chatId: string, messageId: string): Promise<string> {
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        'select external_no::text as "externalId" from messaging.message where message_id = ? and chat_id = ?',
        [messageId, chatId],
      ),
    );
    const [found] = z.array(z.object({ externalId: z.string() })).parse(rows);
    if (!found) throw messageNotFound(messageId);
    return found.externalId;
  }
}
