import { z } from 'zod';

import type { TenantDatabase } from '../tenancy/tenant-database.port.js';

const PAGE = 200;
const rows = z.array(z.object({ id: z.uuid() }));

export type RecordsOf = {
  readonly tenantId: string;
  readonly principalId: string;
  /** Answers `id` of what is somebody's, after an id, in their order: its values are the principal, the id, how many. */
  readonly sql: string;
};

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The ids of what somebody answers for, each once, a page at a time: what was given away since is not met again. */
export async function* recordsOf(database: TenantDatabase, asked: RecordsOf): AsyncGenerator<string> {
  const { tenantId, principalId, sql } = asked;
  for (let after = FIRST; ;) {
    const found: unknown = await database.inTenant({ tenantId }, (em) => em.execute(sql, [principalId, after, PAGE]));
    const page = rows.parse(found);
    yield* page.map(({ id }) => id);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
