import { type InputOf, ListMessageTemplates, messageTemplateView, type MessageTemplateView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, containing, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { messageTemplateJson } from './message-template-view.table.js';

const listing: Listing<MessageTemplateView> = {
  node: messageTemplateJson('t'),
  view: messageTemplateView,
  from: 'from outreach.message_template t',
  columns: { name: { sql: 't.name', type: 'text' } },
  id: { sql: 't.message_template_id', type: 'uuid' },
  usual: { field: 'name', direction: 'asc' },
};

@Answers(ListMessageTemplates)
export class MessageTemplateListQuery implements Answerer<typeof ListMessageTemplates> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ search, ...input }: InputOf<typeof ListMessageTemplates>, actor: Actor) {
    const question = new ListQuestion(listing, input, containing(search, 't.name', 't.body'));
    return question.read(this.database, actor);
  }
}
