import type { DealsAt } from './deals-at.table.js';

type Asked = { readonly pipelineId: string; readonly asOf?: string | undefined };

/** A pipeline's stages as they are, or as they were; as they are where what they were isn't known yet. */
const stagesAsOf = `
  coalesce((select was.stages from crm.pipeline_version was
             where was.tenant_id = p.tenant_id and was.pipeline_id = p.pipeline_id and was.valid_from <= ?::timestamptz
               and coalesce(was.valid_to, 'infinity') > ?::timestamptz), p.stages)`;

/** Deals are counted no further than one beyond `most`. */
type Deals = DealsAt & { readonly most: number };

/**
 * Each stage of a pipeline in their order, with its deals: how many, and what those of each currency are worth together.
 * What is asked of the deals of one stage is limited, so that no stage costs more than that.
 */
export function boardStatement({ pipelineId, asOf }: Asked, { from, fits, most }: Deals) {
  const stages = asOf === undefined ? { where: 'p.stages', values: [] } : { where: stagesAsOf, values: [asOf, asOf] };
  const sql = `
    select listed.stage, counted.count, counted.sums
      from crm.pipeline p
     cross join lateral jsonb_array_elements(${stages.where}) with ordinality as listed (stage, n)
     cross join lateral (
       select coalesce(sum(each.count), 0)::int as count,
              coalesce(json_agg(json_build_object('amountMinor', each.amount::text, 'currency', each.currency)
                order by each.currency) filter (where each.currency is not null), '[]') as sums
         from (select found.amount_currency as currency, count(*) as count, sum(found.amount_minor) as amount
                 from (select d.amount_currency, d.amount_minor ${from}
                        where d.pipeline_id = p.pipeline_id and d.stage_id = (listed.stage ->> 'id')::uuid
                          and ${fits.where}
                        limit ${most + 1}) as found
                group by found.amount_currency) as each) as counted
     where p.pipeline_id = ?
     order by listed.n`;
  return { sql, values: [...stages.values, ...fits.values, pipelineId] };
}
