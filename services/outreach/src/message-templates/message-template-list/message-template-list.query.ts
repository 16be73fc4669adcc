import { ListMessageTemplates, type MessageTemplateView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

const sql = `
  select message_template_id as id, name, body, stands_at::int as version
    from outreach.message_template order by name, message_template_id`;

@Answers(ListMessageTemplates)
export class MessageTemplateListQuery implements Answerer<typeof ListMessageTemplates> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_input: unknown, actor: Actor) {
    return { items: await this.database.inTenant(actor, (em) => em.execute<MessageTemplateView[]>(sql)) };
  }
}
