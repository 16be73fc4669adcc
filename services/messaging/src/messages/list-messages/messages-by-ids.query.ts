import { type InputOf, MessagesByIds, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, withinReach } from '@parley/platform';

import { idList, joinChanges, messageJson, messageRows } from '../message-view.table.js';

const sql = (within: string) => `
  select ${messageJson('m', 'd', 's')} as message from messaging.message m ${joinChanges('m', 'd', 's')}
  join messaging.chat c on c.tenant_id = m.tenant_id and c.chat_id = m.chat_id
   where m.message_id = any(string_to_array(?, ',')::uuid[]) and ${within}`;

@Answers(MessagesByIds)
export class MessagesByIdsQuery implements Answerer<typeof MessagesByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof MessagesByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'c');
    const rows: unknown = await this.database.inTenant(actor, (em) => em.execute(sql(where), [idList(ids), ...values]));
    const byId = new Map(messageRows.parse(rows).map(({ message }) => [message.id, message]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
