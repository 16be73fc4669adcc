import { type ChatView, chatView, type InputOf, ListChats, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  containing,
  everything,
  type Listing,
  ListQuestion,
  TenantDatabase,
  type Where,
  withinReach,
} from '@parley/platform';

import { chatFrom, chatJson } from '../chat-view.table.js';

type Input = InputOf<typeof ListChats>;

const unread = 'y.last_incoming_no > c.read_up_to';

const listing: Listing<ChatView> = {
  node: chatJson,
  view: chatView,
  from: chatFrom,
  countedFrom:
    'from messaging.chat_summary y join messaging.chat c on c.tenant_id = y.tenant_id and c.chat_id = y.chat_id',
  columns: {
    channelAccountId: { sql: 'c.channel_account_id', type: 'uuid' },
    kind: { sql: 'c.kind', type: 'text' },
    assigneeId: { sql: 'c.assignee_id', type: 'uuid' },
    teamId: { sql: 'c.team_id', type: 'uuid' },
    collaboratorId: { sql: 'c.collaborator_ids', type: 'uuid[]' },
    isAssigned: { sql: '(c.assignee_id is not null or c.team_id is not null)', type: 'boolean' },
    isUnread: { sql: `(${unread})`, type: 'boolean' },
    messageCount: { sql: 'y.message_count', type: 'bigint' },
    lastActivityAt: { sql: 'y.last_activity_at', type: 'timestamptz' },
  },
  id: { sql: 'y.chat_id', type: 'uuid' },
  // Counted as chats are added, since counting them here would cost more than the page.
  total: 'select chat_count as count from messaging.chat_total',
  usual: { field: 'lastActivityAt', direction: 'desc' },
};

/** Only what was asked for stands in the condition, so that the plain inbox runs down its index. */
const besides = ({ unreadOnly, search }: Input, reach: Reach): Where =>
  allOf([
    withinReach(reach, 'c'),
    unreadOnly ? { where: unread, values: [] } : everything,
    containing(search, `c.title #>> '{}'`),
  ]);

/** The inbox: newest activity first. */
@Answers(ListChats)
export class ListChatsQuery implements Answerer<typeof ListChats> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor, reach: Reach) {
    const question = new ListQuestion(listing, input, besides(input, reach));
    return question.read(this.database, actor);
  }
}
