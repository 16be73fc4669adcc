import type { ContactView } from '@parley/contracts';
import { uuids, type Where } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { contactJson, type ContactJson } from '../../contacts/contact-list/contact-view.table.js';

/** What somebody shares with whom they may be. */
export type Shared = {
  readonly identityIds: readonly string[];
  readonly usernames: readonly string[];
  readonly companyId: string | null;
};

/** So many of a company are looked through, the newest. */
const MOST_COLLEAGUES = 500;

const sql = (reached: string) => `
  select ${contactJson('k')} as contact
    from crm.contact k
   where (k.identity_ids && ?::uuid[] or lower(k.username) in (select jsonb_array_elements_text(?::jsonb))) and ${reached}
   union all
  (select ${contactJson('k')} as contact
     from crm.contact k where k.company_id = ?::uuid and ${reached}
    order by k.created_at desc, k.contact_id desc limit ${MOST_COLLEAGUES})`;

/** Contacts within reach that share a way to reach them, or the company: nobody else is compared. */
export async function candidates(em: EntityManager, shared: Shared, reached: Where): Promise<readonly ContactView[]> {
  const { identityIds, usernames, companyId } = shared;
  const { where, values } = reached;
  const rows = await em.execute<ContactJson[]>(sql(where), [
    ...[uuids(identityIds), JSON.stringify(usernames), ...values],
    ...[companyId, ...values],
  ]);
  const found = rows.flatMap(({ contact }) => contact ?? []);
  return [...new Map(found.map((contact) => [contact.id, contact])).values()];
}
