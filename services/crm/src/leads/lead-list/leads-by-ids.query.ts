import { type InputOf, LeadsByIds, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids, withinReach } from '@parley/platform';

import { shownLead } from '../../fields/hidden.js';
import { joinDeal, leadJson, type LeadJson } from './lead-view.table.js';

const sql = (reached: string) => `
  select ${leadJson} as lead
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.lead l on l.lead_id = asked.id and ${reached}
    ${joinDeal}
   order by asked.n`;

@Answers(LeadsByIds)
export class LeadsByIdsQuery implements Answerer<typeof LeadsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof LeadsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'l');
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<LeadJson[]>(sql(where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ lead }) => lead && shownLead(lead, reach)) };
  }
}
