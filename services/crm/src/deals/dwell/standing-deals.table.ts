import { iso } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export type StandingDeal = { readonly dealId: string; readonly since: string };

/** As its versions say, or by its last change where they don't say it yet. */
const stoodSince = `coalesce(
  (select max(v.valid_from) from crm.deal_version v
    where v.tenant_id = d.tenant_id and v.deal_id = d.deal_id and v.changes -> 'stageId' is not null),
  d.changed_at)`;

const sql = `
  select d.deal_id as "dealId", ${iso(stoodSince)} as since from crm.deal d
   where d.stage_id = ?::uuid and d.is_open and d.deal_id > ?::uuid
   order by d.deal_id limit ?`;

/** Open deals that stand in a stage, after that one, and since when. */
export const standingIn = (em: EntityManager, stageId: string, { after, limit }: { after: string; limit: number }) =>
  em.execute<StandingDeal[]>(sql, [stageId, after, limit]);
