import { type FollowUpView, type InputOf, ListFollowUps } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

const columns = `
  follow_up_id as id, chat_id as "chatId", message_template_id as "messageTemplateId",
  to_char(due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt", status, code,
  send_id as "sendId", stands_at::int as version`;

@Answers(ListFollowUps)
export class FollowUpListQuery implements Answerer<typeof ListFollowUps> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ chatId }: InputOf<typeof ListFollowUps>, actor: Actor) {
    const where = chatId === undefined ? '' : 'where chat_id = ?';
    const sql = `select ${columns} from outreach.follow_up ${where} order by due_at desc, follow_up_id limit 200`;
    const values = chatId === undefined ? [] : [chatId];
    return { items: await this.database.inTenant(actor, (em) => em.execute<FollowUpView[]>(sql, values)) };
  }
}
