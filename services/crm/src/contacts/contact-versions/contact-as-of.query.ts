import { ContactAsOf, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, TenantDatabase, withinReach } from '@parley/platform';

import { validAt } from '../../as-of/as-of.table.js';
import { shownContact } from '../../fields/hidden.js';
import { contactJson, type ContactJson, contactVersionsFrom } from '../contact-list/contact-view.table.js';

@Answers(ContactAsOf)
export class ContactAsOfQuery implements Answerer<typeof ContactAsOf> {
  constructor(private readonly database: TenantDatabase) {}

  /** Who reaches it now may see what it was before. */
  async answer({ id, asOf }: InputOf<typeof ContactAsOf>, actor: Actor, reach: Reach) {
    const one = { where: 'k.contact_id = ?', values: [id] };
    const { where, values } = allOf([one, validAt('k', asOf), withinReach(reach, 'n')]);
    const sql = `select ${contactJson('k', 'k.version')} as contact ${contactVersionsFrom} where ${where}`;
    const [row] = await this.database.inTenant(actor, (em) => em.execute<ContactJson[]>(sql, [...values]));
    return { contact: row?.contact ? shownContact(row.contact, reach) : null, asOf };
  }
}
