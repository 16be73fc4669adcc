import { ListTerritories, type TerritoryApplicationView, type TerritoryView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { lastApplication } from '../apply-territories/territory-application.table.js';

const listed = `
  select territory ->> 'territoryId' as id, territory ->> 'name' as name,
         territory -> 'contactConditions' as "contactConditions", territory -> 'dealConditions' as "dealConditions",
         territory ->> 'teamId' as "teamId", territory ->> 'assigneeId' as "assigneeId",
         (territory ->> 'version')::int as version
    from crm.territory_list, jsonb_array_elements(territories) with ordinality as listed (territory, n)
   order by n`;

const applied = `
  select application_id as id, assigned_count as "assignedCount", is_finished as "isFinished" ${lastApplication}`;

/** The frame holds what is answered against the contract. */
const views = z.array(z.custom<TerritoryView>());
const applications = z.array(z.custom<TerritoryApplicationView>());

@Answers(ListTerritories)
export class ListTerritoriesQuery implements Answerer<typeof ListTerritories> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_input: unknown, actor: Actor) {
    const statements = [listed, applied].map((sql) => ({ sql, values: [] }));
    const [items, last] = await this.database.read(actor, statements);
    return { items: views.parse(items), application: applications.parse(last)[0] ?? null };
  }
}
