import { type InputOf, ProposalsByIds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { proposalJson, type ProposalJson } from './proposal-view.table.js';

const sql = `
  select ${proposalJson('o')} as proposal
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join agents.proposal o on o.proposal_id = asked.id
   order by asked.n`;

@Answers(ProposalsByIds)
export class ProposalsByIdsQuery implements Answerer<typeof ProposalsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof ProposalsByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) => em.execute<ProposalJson[]>(sql, [uuids(ids)]));
    return { items: rows.map(({ proposal }) => proposal) };
  }
}
