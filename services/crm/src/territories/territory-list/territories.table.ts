import type { EntityManager } from '@mikro-orm/postgresql';

import { noTerritories, type Territories } from '../territory.js';

/** In their order. One whose team was archived takes nothing; a member who is gone is named no more, its team is. */
const sql = `
  select jsonb_agg(case when m.principal_id is null
           then jsonb_set(territory, '{assigneeId}', 'null') else territory end order by n) as territories
    from crm.territory_list, jsonb_array_elements(territories) with ordinality as listed (territory, n)
    join crm.access_teams t on t.team_id = (territory ->> 'teamId')::uuid and not t.is_archived
    left join crm.access_members m on m.principal_id = (territory ->> 'assigneeId')::uuid and m.is_active`;

export async function territoriesOf(em: EntityManager): Promise<Territories> {
  const [row] = await em.execute<{ territories: Territories | null }[]>(sql);
  return row?.territories ?? noTerritories;
}
