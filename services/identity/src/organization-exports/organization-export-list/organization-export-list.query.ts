import { ListOrganizationExports } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

const sql = `select json_build_object('id', e.organization_export_id, 'status', e.status, 'doneCount', e.done_count,
    'bytes', e.bytes::bigint, 'sha256', e.sha256, 'code', e.code, 'requestedAt', ${iso('e.requested_at')},
    'expiresAt', ${iso('e.expires_at')}, 'version', e.stands_at) as view
  from identity.organization_export e order by e.requested_at desc, e.organization_export_id limit 20`;

const rows = z.array(z.object({ view: ListOrganizationExports.output.shape.items.element }));

@Answers(ListOrganizationExports)
export class OrganizationExportListQuery implements Answerer<typeof ListOrganizationExports> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_: object, actor: Actor) {
    const [found] = await this.database.read(actor, [{ sql, values: [] }]);
    return { items: rows.parse(found ?? []).map(({ view }) => view) };
  }
}
