import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { companyNotFound } from '../company.errors.js';
import { CompanyDirectory } from './company-directory.port.js';

@Injectable()
export class CompanyRows extends CompanyDirectory {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async check(tenantId: string, companyId: string | null | undefined): Promise<void> {
    if (companyId === null || companyId === undefined) return;
    const sql = 'select company_id from crm.company where company_id = ?';
    const [found] = await this.database.inTenant({ tenantId }, (em) => em.execute<object[]>(sql, [companyId]));
    if (!found) throw companyNotFound(companyId);
  }
}
