import { CountWorkInMessaging, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

const sql = `select 
    (select count(*)::int from messaging.chat c where c.assignee_id = asked.id) as "chatCount",
    (select count(*)::int from messaging.channel_account a
      where a.assignee_id = asked.id and a.status <> 'disconnected') as "channelAccountCount"
  from unnest(?::uuid[]) with ordinality as asked (id, n) order by asked.n`;

@Answers(CountWorkInMessaging)
export class CountOpenWorkQuery implements Answerer<typeof CountWorkInMessaging> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ principalIds }: InputOf<typeof CountWorkInMessaging>, actor: Actor) {
    const items: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [uuids(principalIds)]));
    return CountWorkInMessaging.output.parse({ items });
  }
}
