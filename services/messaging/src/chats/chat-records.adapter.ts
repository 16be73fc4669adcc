import { chatKind, type Reach } from '@parley/contracts';
import { TenantDatabase, withinReach } from '@parley/platform';
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
  assigneeId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  collaboratorIds: z.array(z.uuid()),
});
const externalIds = z.array(z.object({ externalId: z.string() }));
const chats = z.array(chat);

export type ChatRecord = z.infer<typeof chat>;

type MessagePlace = { readonly chatId: string; readonly messageId: string };

/** The facts about a chat that decisions need. */
@Injectable()
export class ChatRecords {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `messaging.chat.not-found`, also of one that is out of reach */
  async get(tenantId: string, chatId: string, reach: Reach): Promise<ChatRecord> {
    const { where, values } = withinReach(reach, 'c');
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select c.chat_id as "chatId", c.channel_account_id as "channelAccountId", c.kind, c.peer_id as "peerId", c.version,
                a.status as "accountStatus", a.subject_id as "accountPeerId",
                c.assignee_id as "assigneeId", c.team_id as "teamId",
                c.collaborator_ids as "collaboratorIds"
           from messaging.chat c left join messaging.channel_account a using (tenant_id, channel_account_id)
          where c.chat_id = ? and ${where}`,
        [chatId, ...values],
      ),
    );
    const [found] = chats.parse(rows);
    if (!found) throw chatNotFound(chatId);
    return found;
  }

  /** @throws DomainError `messaging.message.not-found`, also of one that is out of reach */
  async externalIdOf(tenantId: string, { chatId, messageId }: MessagePlace, reach: Reach): Promise<string> {
    const { where, values } = withinReach(reach, 'c');
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `select m.external_no::text as "externalId" from messaging.message m
           join messaging.chat c on c.tenant_id = m.tenant_id and c.chat_id = m.chat_id
          where m.message_id = ? and m.chat_id = ? and ${where}`,
        [messageId, chatId, ...values],
      ),
    );
    const [found] = externalIds.parse(rows);
    if (!found) throw messageNotFound(messageId);
    return found.externalId;
  }
}
