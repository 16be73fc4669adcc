import { type FollowUpView, followUpView, type InputOf, ListFollowUps, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
import { followUpJson } from './follow-up-view.table.js';

const listing: Listing<FollowUpView> = {
  node: followUpJson('f'),
  view: followUpView,
  from: 'from outreach.follow_up f',
  columns: {
    chatId: { sql: 'f.chat_id', type: 'uuid' },
    messageTemplateId: { sql: 'f.message_template_id', type: 'uuid' },
    status: { sql: 'f.status', type: 'text' },
    dueAt: { sql: 'f.due_at', type: 'timestamptz' },
  },
  id: { sql: 'f.follow_up_id', type: 'uuid' },
  usual: { field: 'dueAt', direction: 'desc' },
};

@Answers(ListFollowUps)
export class FollowUpListQuery implements Answerer<typeof ListFollowUps> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof ListFollowUps>, actor: Actor, reach: Reach) {
    const question = new ListQuestion(listing, input, assignedChats.rowsWithin(reach, 'f'));
    return question.read(this.database, actor);
  }
}
