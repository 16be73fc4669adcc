import { uuids } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const sql = `
  select distinct on (i.identity_id) i.identity_id as "identityId", k.contact_id as "contactId"
    from crm.contact_identity i
    join crm.contact_record own on own.contact_id = i.contact_id
    join crm.contact k on k.contact_id =
      case when own.merged_into_id is null then own.contact_id else crm.leading_contact(own.contact_id) end
   where i.identity_id = any (?::uuid[]) and not i.is_removed
   order by i.identity_id, k.contact_id`;

type Row = { readonly identityId: string; readonly contactId: string };

/** Who is reached by which of these, by the ids of the identities: of who was merged, whoever stands for them. */
export async function knownContacts(
  em: EntityManager,
  identityIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<Row[]>(sql, [uuids(identityIds)]);
  return new Map(rows.map(({ identityId, contactId }) => [identityId, contactId]));
}
