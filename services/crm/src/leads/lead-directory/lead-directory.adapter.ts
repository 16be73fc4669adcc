import { erased, isReached, type Reach } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type Meaning, meaningIn } from '../../contacts/identities/written-identity.adapter.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { leadNotFound } from '../lead.errors.js';
import { type KnownLead, LeadDirectory } from './lead-directory.port.js';

const sql = `
  select lead_id as "leadId", subject_id as "subjectId", name, phone, mail, correlation_id as "correlationId",
         assignee_id as "assigneeId", team_id as "teamId", to_json(collaborator_ids) as "collaboratorIds"
    from crm.lead where lead_id = ?`;

type Row = Omit<KnownLead, 'name' | 'identities'> & {
  readonly name: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
};

const reached = ({ phone, mail }: Row): readonly Meaning[] => [
  ...meaningIn('phone', phone),
  ...meaningIn('mail', mail),
];

@Injectable()
export class LeadRows extends LeadDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly identifiers: CrmIdentifiers,
  ) {
    super();
  }

  async get(tenantId: string, leadId: string, reach: Reach): Promise<KnownLead> {
    const [lead] = await this.database.inTenant({ tenantId }, (em) => em.execute<Row[]>(sql, [leadId]));
    if (!lead || !isReached(reach, lead)) throw leadNotFound(leadId);
    const { phone: _, mail: __, ...known } = lead;
    const { identityOf } = await this.identifiers.of(tenantId);
    const identities = reached(lead).map((one) => ({ ...one, identityId: identityOf(one.channel, one.value) }));
    return { ...known, name: lead.name ?? erased, identities };
  }
}
