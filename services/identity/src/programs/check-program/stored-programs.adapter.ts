import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

export type ProgramPlace = { readonly tenantId: string; readonly programId: string };

export type FoundProgram = { readonly guardianId: string; readonly origins: string[] };

/** A program that is connected, registered still for all it was allowed, and whose user is an active member at this moment. */
const finding = `
  select p.guardian_id as "guardianId", c.origins
    from identity.known_program p
    join identity.known_oauth_client c
      on c.tenant_id = p.tenant_id and c.oauth_client_id = p.oauth_client_id and c.archived_at is null
     and c.scopes @> p.scopes
    join identity.known_member m on m.tenant_id = p.tenant_id and m.principal_id = p.guardian_id and m.is_active
   where p.program_id = ?`;

/** Once a minute at most, however often it is used. */
const using = `
  insert into identity.program_use as known (tenant_id, program_id, last_used_at)
  values (?, ?, date_trunc('minute', ?::timestamptz))
  on conflict (tenant_id, program_id) do update set last_used_at = excluded.last_used_at
  where known.last_used_at < excluded.last_used_at`;

@Injectable()
export class StoredPrograms {
  constructor(private readonly database: TenantDatabase) {}

  async find({ tenantId, programId }: ProgramPlace): Promise<FoundProgram | undefined> {
    const [row] = await this.database.inTenant({ tenantId }, (em) => em.execute<FoundProgram[]>(finding, [programId]));
    return row;
  }

  async used({ tenantId, programId }: ProgramPlace, now: string): Promise<void> {
    await this.database.inTenant({ tenantId }, (em) => em.execute(using, [tenantId, programId, now]));
  }
}
