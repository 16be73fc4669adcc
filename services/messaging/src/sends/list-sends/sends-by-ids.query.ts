import { type InputOf, SendsByIds, sendView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { idList } from '../../messages/message-view.table.js';

const sql = `select json_build_object('id', s.send_id, 'chatId', s.chat_id, 'status', s.status, 'content', s.content,
    'code', s.code, 'waitingUntil', ${iso('s.waiting_until')}, 'attemptCount', s.attempt_count,
    'messageId', s.message_id, 'proposalId', s.proposal_id, 'requestedAt', ${iso('s.requested_at')},
    'correlationId', s.correlation_id, 'version', s.version) as send
  from messaging.send s where s.send_id = any(string_to_array(?, ',')::uuid[])`;

const rows = z.array(z.object({ send: sendView }));

@Answers(SendsByIds)
export class SendsByIdsQuery implements Answerer<typeof SendsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof SendsByIds>, actor: Actor) {
    const found: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [idList(ids)]));
    const byId = new Map(rows.parse(found).map(({ send }) => [send.id, send]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
