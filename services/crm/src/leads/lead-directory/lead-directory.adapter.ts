import { erased, isReached, type Reach } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { leadNotFound } from '../lead.errors.js';
import { type KnownLead, LeadDirectory } from './lead-directory.port.js';

const sql = `
  select lead_id as "leadId", subject_id as "subjectId", name, phone, mail, correlation_id as "correlationId",
         assignee_id as "assigneeId", team_id as "teamId", to_json(collaborator_ids) as "collaboratorIds"
    from crm.lead where lead_id = ?`;

type Row = Omit<KnownLead, 'name'> & { readonly name: string | null };

@Injectable()
export class LeadRows extends LeadDirectory {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async get(tenantId: string, leadId: string, reach: Reach): Promise<KnownLead> {
    const [lead] = await this.database.inTenant({ tenantId }, (em) => em.execute<Row[]>(sql, [leadId]));
    if (!lead || !isReached(reach, lead)) throw leadNotFound(leadId);
    return { ...lead, name: lead.name ?? erased };
  }
}
