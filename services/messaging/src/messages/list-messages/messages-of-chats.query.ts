import { type InputOf, MessagesOfChats, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  everything,
  TenantDatabase,
  timelineOf,
  untold,
  uuids,
  type Where,
  withinReach,
} from '@parley/platform';

/** A chat's order is that of its message ids: several may bear the same second. */
const key = `'m' || lpad((m.external_no + 1000000000000000000)::text, 20, '0') || m.message_id`;

const messages = `
  select m.sent_at as at, ${key} as key, 'message' as kind, 'message' as type, m.message_id as id, ${untold}
    from messaging.message m`;

/** When it was said and when it was recorded are two things where a history was imported. */
const recordedBy = (asOf: string | undefined): Where =>
  asOf === undefined
    ? everything
    : {
        where: `exists (select from messaging.events heard where heard.tenant_id = m.tenant_id
           and heard.id = m.event_id and heard.recorded_at <= ?::timestamptz)`,
        values: [asOf],
      };

/** Of chats out of reach nothing is told. */
@Answers(MessagesOfChats)
export class MessagesOfChatsQuery implements Answerer<typeof MessagesOfChats> {
  constructor(private readonly database: TenantDatabase) {}

  answer({ chatIds, ...input }: InputOf<typeof MessagesOfChats>, actor: Actor, reach: Reach) {
    const reached = withinReach(reach, 'c');
    const { where, values } = allOf([
      {
        where: `m.chat_id in (select c.chat_id from messaging.chat c where c.chat_id = any (?::uuid[]) and ${reached.where})`,
        values: [uuids(chatIds), ...reached.values],
      },
      recordedBy(input.asOf),
    ]);
    const source = { sql: `${messages} where ${where}`, values, kinds: ['message'] as const };
    return timelineOf(this.database, actor, { sources: [source], input });
  }
}
