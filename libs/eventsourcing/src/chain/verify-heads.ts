import { z } from 'zod';

import { forService } from '../schema/service-name.js';
import type { Finding, Verifying } from './finding.js';

const pageSql = `select h.tenant_id, h.stream_id, h.version::int as version,
    coalesce(e.hash = h.hash, false) as holds
  from {service}.streams h left join {service}.events e
    on e.tenant_id = h.tenant_id and e.stream_id = h.stream_id and e.stream_version = h.version
  where (h.tenant_id, h.stream_id) > ($1, $2) order by h.tenant_id, h.stream_id limit $3`;

const rowSchema = z.object({ tenant_id: z.string(), stream_id: z.string(), version: z.int(), holds: z.boolean() });

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
