import { timelineEntry, type TimelineEntry, type TimelineInput, type TimelineKind } from '@parley/contracts';
import { z } from 'zod';

import type { Statement, TenantDatabase } from '../tenancy/tenant-database.port.js';
import { iso } from './sql.js';
import { allOf, everything, type Where } from './where.js';

/**
 * One source of a timeline: a statement whose columns are `at`, `key`, `kind`, `type`, `id`, `actor`, `change_set_id` and
 * `changes`, and of which kinds it may tell.
 */
export type TimelineSource = Statement & { readonly kinds: readonly TimelineKind[] };

/** What a source has nothing to say of. */
export const untold = `null::json as actor, null::uuid as change_set_id, '[]'::json as changes`;

type Asked = Omit<TimelineInput, 'atLeast'>;

const rows = z.array(timelineEntry);

/** What several sources tell in one order, whatever came last first; of each no more is read than the page holds. */
export async function timelineOf(
  database: TenantDatabase,
  scope: { readonly tenantId: string },
  { sources, input }: { readonly sources: readonly TimelineSource[]; readonly input: Asked },
): Promise<{ items: TimelineEntry[] }> {
  const asked = sources.filter(({ kinds }) => kinds.some((kind) => input.kinds?.includes(kind) ?? true));
  if (asked.length === 0) return { items: [] };
  const { where, values } = fitting(input);
  const inOrder = `order by e.at desc, e.key collate "C" desc limit ${input.limit}`;
  const parts = asked.map(({ sql }) => `(select e.* from (${sql}) e where ${where} ${inOrder})`);
  const sql = `
    select e.key, e.kind, ${iso('e.at')} as at, json_build_object('type', e.type, 'id', e.id) as subject,
           e.actor, e.change_set_id as "changeSetId", e.changes
      from (${parts.join(' union all ')}) e ${inOrder}`;
  const [found] = await database.read(scope, [
    { sql, values: asked.flatMap((source) => [...source.values, ...values]) },
  ]);
  return { items: rows.parse(found) };
}

const fitting = ({ behind, asOf, kinds }: Asked): Where =>
  allOf([
    asOf === undefined ? everything : { where: 'e.at <= ?::timestamptz', values: [asOf] },
    behind === undefined
      ? everything
      : {
          where: '(e.at, e.key collate "C") < (?::timestamptz, ?::text collate "C")',
          values: [behind.at, behind.key],
        },
    kinds === undefined
      ? everything
      : { where: `e.kind in (${kinds.map(() => '?').join(', ') || 'null'})`, values: kinds },
  ]);
