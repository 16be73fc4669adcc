import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { chatIdsOf } from '../contact-list/contact-view.table.js';
import { standingFor } from '../merge-contacts/merged-contacts.table.js';
import { contactNotFound } from '../contact.errors.js';
import { ContactDirectory, type KnownContact } from './contact-directory.port.js';

const sql = `
  select contact_id as "contactId", subject_id as "subjectId", ${chatIdsOf('k')} as "chatIds",
         assignee_id as "assigneeId", team_id as "teamId", array_to_json(collaborator_ids) as "collaboratorIds"
    from crm.contact k where contact_id = ${standingFor('?')}`;

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
