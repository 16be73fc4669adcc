import { ChatsByIds, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, withinReach } from '@parley/platform';

import { idList } from '../../messages/message-view.table.js';
import { chatFrom, chatJson, chatRows } from '../chat-view.table.js';

const sql = (within: string) =>
  `select ${chatJson} as chat ${chatFrom} where y.chat_id = any(string_to_array(?, ',')::uuid[]) and ${within}`;

@Answers(ChatsByIds)
export class ChatsByIdsQuery implements Answerer<typeof ChatsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof ChatsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'c');
    const rows: unknown = await this.database.inTenant(actor, (em) => em.execute(sql(where), [idList(ids), ...values]));
    const byId = new Map(chatRows.parse(rows).map(({ chat }) => [chat.id, chat]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
