import { type InputOf, ProposalsByIds, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
import { proposalJson, type ProposalJson } from './proposal-view.table.js';

const sql = (within: string) => `
  select ${proposalJson('o')} as proposal
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join agents.proposal o on o.proposal_id = asked.id and ${within}
   order by asked.n`;

@Answers(ProposalsByIds)
export class ProposalsByIdsQuery implements Answerer<typeof ProposalsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof ProposalsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = assignedChats.rowsWithin(reach, 'o');
    const asked = [uuids(ids), ...values];
    const rows = await this.database.inTenant(actor, (em) => em.execute<ProposalJson[]>(sql(where), asked));
    return { items: rows.map(({ proposal }) => proposal) };
  }
}
