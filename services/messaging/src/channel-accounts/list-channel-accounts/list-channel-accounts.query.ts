import { channelAccountView, type InputOf, ListChannelAccounts } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers, dayOf, iso, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { counts, placesOf } from '../../senders/sender-places/sender-places.adapter.js';
import { ruleIn } from '../../senders/sender-rules.adapter.js';

/** The record says whether it is connected; on the way there, what the connector shows of this way, not of the last. */
const state = `case a.status when 'disconnected' then 'disconnected'
  when 'connected' then case when p.state = 'waiting' then 'waiting' else 'connected' end
  else case when p.state in ('code-needed', 'password-needed') then p.state else 'connecting' end end`;

const sql = `select json_build_object('id', a.channel_account_id, 'channel', 'telegram', 'side', a.side, 'name', a.name,
    'externalId', a.external_id,
    'state', ${state}, 'qrLink', p.qr_link, 'qrExpiresAt', ${iso('p.qr_expires_at')},
    'reason', coalesce(p.reason, a.reason),
    'intake', coalesce(a.intake, case a.side when 'demo' then '{"takes":"everyone","opens":"deal"}'::jsonb
      else '{"takes":"chosen","opens":"nothing"}'::jsonb end),
    'lastUpdateAt', ${iso('p.last_update_at')}, 'gapCount', coalesce(p.gap_count, 0),
    'sentToday', json_build_object('messageCount', coalesce(t."messageCount", 0),
      'firstMessageCount', coalesce(t."firstMessageCount", 0), 'resetsAt', ?::text), 'version', a.version) as account
  from messaging.channel_account a left join messaging.telegram_connection p using (tenant_id, channel_account_id)
  left join (select p.channel_account_id, ${counts} ${placesOf} group by p.channel_account_id) t
    using (channel_account_id)
  order by a.channel_account_id`;

const rows = z.array(z.object({ account: channelAccountView }));

@Answers(ListChannelAccounts)
export class ListChannelAccountsQuery implements Answerer<typeof ListChannelAccounts> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async answer(_input: InputOf<typeof ListChannelAccounts>, actor: Actor) {
    const found: unknown = await this.database.inTenant(actor, async (em) => {
      const { timeZone } = await ruleIn(em);
      const { startsAt, endsAt } = dayOf(this.clock.now().toISOString(), timeZone);
      return em.execute(sql, [endsAt, startsAt, endsAt]);
    });
    return { items: rows.parse(found).map(({ account }) => account) };
  }
}
