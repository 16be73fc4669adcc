import { content } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { AccountRef } from '../../connections/account-scope.js';

const instantText = z.union([z.string(), z.date()]).transform((value) => new Date(value).toISOString());

const head = z.object({
  sendId: z.uuid(),
  chatId: z.uuid(),
  peerId: z.uuid(),
  status: z.enum(['requested', 'waiting', 'attempted', 'unknown']),
  /** Erased: there is nothing left to send. */
  content: content.nullable().catch(null),
  randomId: z.string(),
  replyToId: z.string().nullable(),
  waitingUntil: instantText.nullable(),
  attemptedAt: instantText.nullable(),
  requestedEventId: z.uuid(),
  correlationId: z.uuid(),
  version: z.int(),
});
const sendHeads = z.array(head);

/** The first open entry of one chat: what may leave next. */
export type QueueHead = z.infer<typeof head>;

const waits = z.array(z.object({ waits: z.record(z.string(), z.string()) }));

@Injectable()
export class SendQueue {
  constructor(private readonly database: TenantDatabase) {}

  /** The first open entry of each chat, oldest first, and until when each method waits. */
  async heads(account: AccountRef): Promise<{ heads: readonly QueueHead[]; waits: Readonly<Record<string, string>> }> {
    return this.database.inTenant(account, async (em) => {
      const heads: unknown = await em.execute(
        `select * from (select distinct on (chat_id) send_id as "sendId", chat_id as "chatId", peer_id as "peerId", status,
                content, random_id as "randomId", reply_to_external_id as "replyToId", waiting_until as "waitingUntil",
                attempted_at as "attemptedAt", requested_event_id as "requestedEventId", correlation_id as "correlationId", version,
                requested_at
           from messaging.send
          where channel_account_id = ? and status in ('requested', 'waiting', 'attempted', 'unknown')
          order by chat_id, requested_at, send_id) h order by requested_at, "sendId"`,
        [account.channelAccountId],
      );
      const rows: unknown = await em.execute(
        'select waits from messaging.channel_account where channel_account_id = ?',
        [account.channelAccountId],
      );
      return { heads: sendHeads.parse(heads), waits: waits.parse(rows)[0]?.waits ?? {} };
    });
  }

  /** External ids that entries of this chat name as theirs. */
  async claimed(account: AccountRef, chatId: string): Promise<ReadonlySet<string>> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute('select external_id as id from messaging.send where chat_id = ? and external_id is not null', [
        chatId,
      ]),
    );
    return new Set(
      z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id),
    );
  }
}
