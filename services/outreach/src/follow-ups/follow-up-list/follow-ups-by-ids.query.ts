import { FollowUpsByIds, type FollowUpView, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
import { followUpJson } from './follow-up-view.table.js';

const sql = (within: string) => `
  select ${followUpJson('f')} as node
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join outreach.follow_up f on f.follow_up_id = asked.id and ${within}
   order by asked.n`;

type Row = { readonly node: FollowUpView | null };

@Answers(FollowUpsByIds)
export class FollowUpsByIdsQuery implements Answerer<typeof FollowUpsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof FollowUpsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = assignedChats.rowsWithin(reach, 'f');
    const asked = [uuids(ids), ...values];
    const rows = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql(where), asked));
    return { items: rows.map(({ node }) => node) };
  }
}
