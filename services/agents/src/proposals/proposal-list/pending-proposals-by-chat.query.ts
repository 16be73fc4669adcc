import { type InputOf, type OutputOf, PendingProposalsByChat, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
import { proposalJson } from './proposal-view.table.js';

type Items = OutputOf<typeof PendingProposalsByChat>['items'];

const sql = (within: string) => `
  select asked.id as "chatId",
         coalesce(json_agg(${proposalJson('o')} order by o.created_at, o.proposal_id)
           filter (where o.proposal_id is not null), '[]') as proposals
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join agents.proposal o on o.chat_id = asked.id and o.status = 'pending' and ${within}
   group by asked.id, asked.n order by asked.n`;

@Answers(PendingProposalsByChat)
export class PendingProposalsByChatQuery implements Answerer<typeof PendingProposalsByChat> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof PendingProposalsByChat>, actor: Actor, reach: Reach) {
    const { where, values } = assignedChats.rowsWithin(reach, 'o');
    const asked = [uuids(ids), ...values];
    return { items: await this.database.inTenant(actor, (em) => em.execute<Items>(sql(where), asked)) };
  }
}
