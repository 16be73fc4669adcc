import { z } from 'zod';

import type { Statement, TenantDatabase } from '../tenancy/tenant-database.port.js';

const PAGE = 200;
const rows = z.array(z.object({ id: z.uuid() }));

export type RecordsOf = {
  readonly tenantId: string;
  readonly principalId: string;
  /** Answers `id` of what is somebody's, after an id, in their order: its values are the principal, the id, how many. */
  readonly sql: string;
  /** The membership that ended, as that service's own copy numbers it. */
  readonly ended: { readonly service: string; readonly memberVersion: number | undefined };
};

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * The ids of what somebody answers for, each once, a page at a time: what was given away since is not met again. Whoever
 * came back keeps what they answer for, since it may have been given to them anew.
 */
export async function* recordsOf(database: TenantDatabase, asked: RecordsOf): AsyncGenerator<string> {
  const { tenantId } = asked;
  for (let after = FIRST; ;) {
    const { sql, values } = pageOf(asked, after);
    const found: unknown = await database.inTenant({ tenantId }, (em) => em.execute(sql, [...values]));
    const page = rows.parse(found);
    yield* page.map(({ id }) => id);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** One statement, so that whoever is seen as given a record is seen as a member who came back to be given it. */
function pageOf({ principalId, sql, ended: { service, memberVersion } }: RecordsOf, after: string): Statement {
  const values = [principalId, after, PAGE];
  if (memberVersion === undefined) return { sql, values };
  const cameBack = `select from ${service}.access_members where principal_id = ? and stands_at > ?`;
  return {
    sql: `with theirs as (${sql}) select id from theirs where not exists (${cameBack}) order by id`,
    values: [...values, principalId, memberVersion],
  };
}
