import { type Answerable, isReached, type Reach, type SharedRecord } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Memberships, reachBy, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { companyNotFound } from '../company.errors.js';
import { CompanyDirectory } from './company-directory.port.js';

const sql = `
  select assignee_id as "assigneeId", team_id as "teamId", array_to_json(collaborator_ids) as "collaboratorIds"
    from crm.company where company_id = ?`;

@Injectable()
export class CompanyRows extends CompanyDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {
    super();
  }

  async check(companyId: string | null | undefined, actor: Actor, otherwise: Reach): Promise<void> {
    if (companyId === null || companyId === undefined) return;
    const reach = (await reachBy(this.memberships, 'companies:read', actor)) ?? otherwise;
    const [found] = await this.database.inTenant(actor, (em) =>
      em.execute<(Answerable & SharedRecord)[]>(sql, [companyId]),
    );
    if (!found || !isReached(reach, found)) throw companyNotFound(companyId);
  }
}
