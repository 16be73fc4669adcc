import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { contactNotFound } from '../contact.errors.js';
import { ContactDirectory, type KnownContact } from './contact-directory.port.js';

const sql = `
  select contact_id as "contactId", subject_id as "subjectId", chat_ids as "chatIds",
         assignee_id as "assigneeId", team_id as "teamId", array_to_json(collaborator_ids) as "collaboratorIds"
    from crm.contact where contact_id = ?`;

@Injectable()
export class ContactRows extends ContactDirectory {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async get(tenantId: string, contactId: string): Promise<KnownContact> {
    const [contact] = await this.database.inTenant({ tenantId }, (em) => em.execute<KnownContact[]>(sql, [contactId]));
    if (!contact) throw contactNotFound(contactId);
    return contact;
  }
}
