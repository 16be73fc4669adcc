import { type InputOf, ListChats } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  COUNTED_EXACTLY,
  keysetOf,
  pageFrom,
  type Slice,
  sliceOf,
  TenantDatabase,
} from '@parley/platform';
import { z } from 'zod';

import { chatFrom, chatJson, chatRows } from '../chat-view.table.js';

type Input = InputOf<typeof ListChats>;

const likeness = (search: string) => `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Only what was asked for stands in the condition, so that the plain inbox runs down its index. */
function filterOf({ unreadOnly, search }: Input) {
  const conditions = [
    ...(unreadOnly ? ['y.last_incoming_no > c.read_up_to'] : []),
    ...(search ? [`c.title #>> '{}' ilike ?`] : []),
  ];
  return {
    where: conditions.join(' and ') || 'true',
    values: search ? [likeness(search)] : [],
    isPlain: conditions.length === 0,
  };
}

/** Counted as chats were added, since counting them here would cost more than the page. */
const total = 'select chat_count as count from messaging.chat_total';

function statements(slice: Slice, { where, isPlain }: ReturnType<typeof filterOf>) {
  const keyset = keysetOf(slice, 'y.last_activity_at', 'y.chat_id');
  const found = `select 1 from messaging.chat_summary y
    join messaging.chat c on c.tenant_id = y.tenant_id and c.chat_id = y.chat_id where ${where}`;
  return {
    rows: `select ${chatJson} as chat ${chatFrom} where ${where} and ${keyset.where} order by ${keyset.orderBy}`,
    count: isPlain ? total : `select count(*)::int as count from (${found} limit ${COUNTED_EXACTLY + 1}) n`,
    values: keyset.values,
  };
}

/** The inbox: newest activity first. */
@Answers(ListChats)
export class ListChatsQuery implements Answerer<typeof ListChats> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor) {
    const slice = sliceOf(input.page);
    const filter = filterOf(input);
    const { rows, count, values } = statements(slice, filter);
    return this.database.inTenant(actor, async (em) => {
      const found = chatRows.parse(await em.execute(rows, [...filter.values, ...values]));
      const counted = z.array(z.object({ count: z.int() })).parse(await em.execute(count, filter.values));
      return pageFrom(slice, {
        rows: found.map(({ chat }) => chat),
        count: counted[0]?.count ?? 0,
        placeOf: ({ lastActivityAt, id }) => ({ at: lastActivityAt, id }),
      });
    });
  }
}
