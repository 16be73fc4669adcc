import pg from 'pg';
import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { qualified } from '../read-models/row-mapping/row-sql.js';
import { STANDS_AT, type TableMapping } from '../read-models/row-mapping/table-mapping.js';
import { shadowOf } from './shadow-table.js';

/** How a rebuilt table differs from the live one. */
export type Comparison = {
  readonly readModel: string;
  /** Rows of the rebuilt table. */
  readonly rows: number;
  /** Rows that are not the same although they stand at the same event, or that only one side has. */
  readonly different: number;
  /** Keys of some of them, for whoever looks for the reason: ids, never contents. */
  readonly examples: readonly string[];
};

const found = z.object({ rows: z.int(), different: z.int(), examples: z.array(z.string()).nullable() });

/** Compares row by row, as the worker role; `isAtRest` where nothing is appended meanwhile, so that nobody may lack a row. */
export async function compareTables(
  database: Queryable,
  { service, readModel, mapping, isAtRest }: Compared,
): Promise<Comparison> {
  const [live, next] = [qualified(service, mapping.table), qualified(shadowOf(service), mapping.table)];
  const key = pg.escapeIdentifier(mapping.key[1].name);
  const text = (side: string) =>
    `row(${mapping.columns.map(({ name }) => `${side}.${pg.escapeIdentifier(name)}`).join(', ')})::text`;
  const { rows } = await database.query(`with both_sides as (
      select coalesce(n.${key}, l.${key})::text as key, n.tenant_id is not null as rebuilt,
        case when n.tenant_id is null or l.tenant_id is null then ${isAtRest}
          else (n.${STANDS_AT} = l.${STANDS_AT} or ${isAtRest}) and ${text('n')} <> ${text('l')} end as differs
      from ${live} l full join ${next} n on n.tenant_id = l.tenant_id and n.${key} = l.${key}
    ) select count(*) filter (where rebuilt)::int as rows, count(*) filter (where differs)::int as different,
      (array_agg(key) filter (where differs))[1:5] as examples from both_sides`);
  const { examples, ...counts } = found.parse(rows[0]);
  return { readModel, ...counts, examples: examples ?? [] };
}

export type Compared = {
  readonly service: string;
  readonly readModel: string;
  readonly mapping: TableMapping;
  readonly isAtRest: boolean;
};
