import { type InputOf, MessageTemplatesByIds, type MessageTemplateView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { messageTemplateJson } from './message-template-view.table.js';

const sql = `
  select ${messageTemplateJson('t')} as node
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join outreach.message_template t on t.message_template_id = asked.id
   order by asked.n`;

type Row = { readonly node: MessageTemplateView | null };

@Answers(MessageTemplatesByIds)
export class MessageTemplatesByIdsQuery implements Answerer<typeof MessageTemplatesByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof MessageTemplatesByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql, [uuids(ids)]));
    return { items: rows.map(({ node }) => node) };
  }
}
