import { z } from 'zod';

import { forService } from '../schema/service-name.js';
import type { Finding, Verifying } from './finding.js';

/** Each head looks for its event by itself: left to choose, the planner reads the whole log for every page. */
const pageSql = `select h.tenant_id, h.stream_id, h.version, coalesce(e.hash = h.hash, false) as holds
  from {service}.streams h left join lateral (
    select l.hash from {service}.events l
    where l.tenant_id = h.tenant_id and l.stream_id = h.stream_id and l.stream_version = h.version limit 1) e on true
  where (h.tenant_id, h.stream_id) > ($1, $2) order by h.tenant_id, h.stream_id limit $3`;

const rowSchema = z.object({
  tenant_id: z.string(),
  stream_id: z.string(),
  version: z.coerce.number(),
  holds: z.boolean(),
});

/** Every stream's head against its last event, so that a cut end shows. */
export async function* verifyHeads({ service, database, pageSize = 2_000 }: Verifying): AsyncGenerator<Finding> {
  const sql = forService(service, pageSql);
  let after = { tenant_id: '00000000-0000-0000-0000-000000000000', stream_id: '' };
  for (;;) {
    const { rows } = await database.query(sql, [after.tenant_id, after.stream_id, pageSize]);
    for (const row of z.array(rowSchema).parse(rows)) {
      if (!row.holds)
        yield { kind: 'cut', tenantId: row.tenant_id, streamId: row.stream_id, streamVersion: row.version };
      after = row;
    }
    if (rows.length < pageSize) return;
  }
}
