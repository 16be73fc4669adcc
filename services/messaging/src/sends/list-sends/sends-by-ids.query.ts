import { type InputOf, type Reach, SendsByIds, sendView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase, withinReach } from '@parley/platform';
import { z } from 'zod';

import { idList } from '../../messages/message-view.table.js';

const sql = (
  within: string,
) => `select json_build_object('id', s.send_id, 'chatId', s.chat_id, 'status', s.status, 'content', s.content,
    'code', s.code, 'waitingUntil', ${iso('s.waiting_until')}, 'attemptCount', s.attempt_count,
    'messageId', s.message_id, 'proposalId', s.proposal_id, 'requestedAt', ${iso('s.requested_at')},
    'correlationId', s.correlation_id, 'version', s.version) as send
  from messaging.send s join messaging.chat c on c.tenant_id = s.tenant_id and c.chat_id = s.chat_id
  where s.send_id = any(string_to_array(?, ',')::uuid[]) and ${within}`;

const rows = z.array(z.object({ send: sendView }));

@Answers(SendsByIds)
export class SendsByIdsQuery implements Answerer<typeof SendsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof SendsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'c');
    const found: unknown = await this.database.inTenant(actor, (em) =>
      em.execute(sql(where), [idList(ids), ...values]),
    );
    const byId = new Map(rows.parse(found).map(({ send }) => [send.id, send]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
