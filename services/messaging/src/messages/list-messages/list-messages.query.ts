import { type InputOf, ListMessages, type MessageView, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, COUNTED_EXACTLY, cursorInvalid, TenantDatabase, withinReach } from '@parley/platform';
import { z } from 'zod';

import { joinChanges, messageJson, messageRows } from '../message-view.table.js';

type Input = InputOf<typeof ListMessages>;

const DEFAULT_LENGTH = 25;

const place = z.string().regex(/^-?\d{1,18}$/);

/** A chat's order is that of its message ids: several may bear the same second. */
const cursorOf = ({ externalId }: MessageView) => Buffer.from(externalId).toString('base64url');

function placeOf(cursor: string): string {
  const parsed = place.safeParse(Buffer.from(cursor, 'base64url').toString());
  if (!parsed.success) throw cursorInvalid();
  return parsed.data;
}

function sliceOf({ first, after, last, before }: Input['page']) {
  const isForward = last === undefined && before === undefined;
  const cursor = isForward ? after : before;
  const limit = (isForward ? first : last) ?? DEFAULT_LENGTH;
  return { isForward, limit, from: cursor === undefined ? null : placeOf(cursor) };
}

/** A chat out of reach is empty, as one that never was; whoever reaches all doesn't pay for the question. */
const ofChat = (within: string) =>
  within === 'true'
    ? 'm.chat_id = ?'
    : `m.chat_id = (select c.chat_id from messaging.chat c where c.chat_id = ? and ${within})`;

const rows = (isForward: boolean, hasFrom: boolean, within: string) => `
  select ${messageJson('m', 'd', 's')} as message from messaging.message m ${joinChanges('m', 'd', 's')}
   where ${ofChat(within)} and ${hasFrom ? `m.external_no ${isForward ? '<' : '>'} ?::bigint` : 'true'}
   order by m.external_no ${isForward ? 'desc' : 'asc'} limit ?`;

const count = (within: string) =>
  `select count(*)::int as count from (select 1 from messaging.message m where ${ofChat(within)} limit ${COUNTED_EXACTLY + 1}) n`;

/** Newest first. */
@Answers(ListMessages)
export class ListMessagesQuery implements Answerer<typeof ListMessages> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ chatId, page }: Input, actor: Actor, reach: Reach) {
    const within = withinReach(reach, 'c');
    const { isForward, limit, from } = sliceOf(page);
    return this.database.inTenant(actor, async (em) => {
      const values = [chatId, ...within.values, ...(from === null ? [] : [from]), limit + 1];
      const found = messageRows.parse(await em.execute(rows(isForward, from !== null, within.where), values));
      const counted =
        z
          .array(z.object({ count: z.int() }))
          .parse(await em.execute(count(within.where), [chatId, ...within.values]))[0]?.count ?? 0;
      const shown = found.slice(0, limit).map(({ message }) => message);
      const hasMore = found.length > limit;
      return {
        edges: (isForward ? shown : shown.toReversed()).map((node) => ({ cursor: cursorOf(node), node })),
        hasNextPage: isForward ? hasMore : from !== null,
        hasPreviousPage: isForward ? from !== null : hasMore,
        totalCount: counted > COUNTED_EXACTLY ? null : counted,
      };
    });
  }
}
