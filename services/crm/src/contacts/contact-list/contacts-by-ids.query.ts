import { ContactsByIds, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, withinReach, TenantDatabase, uuids } from '@parley/platform';

import { shownContact } from '../../fields/hidden.js';
import { standingFor } from '../merge-contacts/merged-contacts.table.js';
import { contactJson, type ContactJson } from './contact-view.table.js';

const sql = (reached: string) => `
  select ${contactJson('k')} as contact
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.contact k on k.contact_id = ${standingFor('asked.id')} and ${reached}
   order by asked.n`;

@Answers(ContactsByIds)
export class ContactsByIdsQuery implements Answerer<typeof ContactsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof ContactsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'k');
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<ContactJson[]>(sql(where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ contact }) => contact && shownContact(contact, reach)) };
  }
}
