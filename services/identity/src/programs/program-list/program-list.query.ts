import { type ConnectedProgramView, ListConnectedPrograms } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';

/** How many are shown, the last connected first. */
const SHOWN = 100;

const sql = `
  select p.program_id as id, p.oauth_client_id as "oauthClientId", c.name, p.scopes,
         ${iso('p.connected_at')} as "connectedAt", ${iso('u.last_used_at')} as "lastUsedAt"
    from identity.known_program p
    join identity.known_oauth_client c on c.tenant_id = p.tenant_id and c.oauth_client_id = p.oauth_client_id
    left join identity.program_use u on u.tenant_id = p.tenant_id and u.program_id = p.program_id
   where p.guardian_id = ?
   order by p.connected_at desc, p.program_id desc
   limit ${SHOWN}`;

@Answers(ListConnectedPrograms)
export class ProgramListQuery implements Answerer<typeof ListConnectedPrograms> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_: object, actor: Actor) {
    const asked = [actor.principal.id];
    return { items: await this.database.inTenant(actor, (em) => em.execute<ConnectedProgramView[]>(sql, asked)) };
  }
}
