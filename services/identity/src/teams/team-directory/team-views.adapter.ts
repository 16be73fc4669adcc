import { teamView, type TeamView } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** Whoever was removed from the organization is shown in no team, though the team still reaches what was theirs. */
const node = `json_build_object('id', t.team_id, 'name', t.name, 'isArchived', t.is_archived, 'version', t.stands_at,
  'members', coalesce((select json_agg(json_build_object('id', m.member_id,
      'principal', json_build_object('kind', m.kind, 'id', m.principal_id)) order by m.joined_at, m.member_id)
    from identity.member m
    where m.status <> 'removed' and t.principal_ids @> to_jsonb(m.principal_id::text)), '[]'))`;

const found = z.array(z.object({ team: teamView }));

/** Teams with the members whom they name. */
@Injectable()
export class TeamViews {
  constructor(private readonly database: TenantDatabase) {}

  /** By name, without those that were archived. */
  current(tenantId: string): Promise<readonly TeamView[]> {
    return this.read(tenantId, { where: 'not t.is_archived', values: [] });
  }

  byIds(tenantId: string, ids: string): Promise<readonly TeamView[]> {
    return this.read(tenantId, { where: 't.team_id = any (?::uuid[])', values: [ids] });
  }

  private async read(tenantId: string, { where, values }: { readonly where: string; readonly values: string[] }) {
    const sql = `select ${node} as team from identity.known_team t where ${where} order by t.name, t.team_id`;
    const [rows] = await this.database.read({ tenantId }, [{ sql, values }]);
    return found.parse(rows ?? []).map(({ team }) => team);
  }
}
