import { chatView, type InputOf, ListChats } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  type Listing,
  ListQuestion,
  TenantDatabase,
  type Where,
} from '@parley/platform';
import { z } from 'zod';

import { chatFrom, chatJson } from '../chat-view.table.js';

type Input = InputOf<typeof ListChats>;

const unread = 'y.last_incoming_no > c.read_up_to';

const listing: Listing = {
  node: chatJson,
  from: chatFrom,
  countedFrom:
    'from messaging.chat_summary y join messaging.chat c on c.tenant_id = y.tenant_id and c.chat_id = y.chat_id',
  columns: {
    channelAccountId: { sql: 'c.channel_account_id', type: 'uuid' },
    kind: { sql: 'c.kind', type: 'text' },
    isUnread: { sql: `(${unread})`, type: 'boolean' },
    messageCount: { sql: 'y.message_count', type: 'bigint' },
    lastActivityAt: { sql: 'y.last_activity_at', type: 'timestamptz' },
  },
  id: { sql: 'y.chat_id', type: 'uuid' },
  newest: 'lastActivityAt',
};

const likeness = (search: string) => `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Only what was asked for stands in the condition, so that the plain inbox runs down its index. */
const besides = ({ unreadOnly, search }: Input): Where =>
  allOf([
    ...(unreadOnly ? [{ where: unread, values: [] }] : []),
    ...(search ? [{ where: `c.title #>> '{}' ilike ?`, values: [likeness(search)] }] : []),
  ]);

/** Counted as chats were added, since counting them here would cost more than the page. */
const total = { sql: 'select chat_count as count from messaging.chat_total', values: [] };

const found = z.array(z.object({ node: chatView, place: z.array(z.string()) }));
const counted = z.array(z.object({ count: z.int() }));

/** The inbox: newest activity first. */
@Answers(ListChats)
export class ListChatsQuery implements Answerer<typeof ListChats> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor) {
    const question = new ListQuestion(listing, input, besides(input));
    const [rows, count] = [question.rows(), question.isPlain ? total : question.count()];
    return this.database.inTenant(actor, async (em) => {
      const chats = found.parse(await em.execute(rows.sql, [...rows.values]));
      const [all] = counted.parse(await em.execute(count.sql, [...count.values]));
      return question.page(chats, all?.count ?? 0);
    });
  }
}
