import { type InputOf, MessagesByIds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { idList, joinChanges, messageJson, messageRows } from '../message-view.table.js';

const sql = `
  select ${messageJson('m', 'd', 's')} as message from messaging.message m ${joinChanges('m', 'd', 's')}
   where m.message_id = any(string_to_array(?, ',')::uuid[])`;

@Answers(MessagesByIds)
export class MessagesByIdsQuery implements Answerer<typeof MessagesByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof MessagesByIds>, actor: Actor) {
    const rows: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [idList(ids)]));
    const byId = new Map(messageRows.parse(rows).map(({ message }) => [message.id, message]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
