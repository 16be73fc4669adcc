/** The id of the contact that stands for one: its own, unless it was merged into another. Null for one that isn't there. */
export const standingFor = (id: string): string => `(
      select case when own.merged_into_id is null then own.contact_id else crm.leading_contact(own.contact_id) end
        from crm.contact_record own where own.contact_id = ${id})`;

/** Whether somebody was merged into a contact, or it into somebody: one probe each of an index. */
const isOneOfSeveral = (id: string): string => `exists (
      select from crm.contact_record one where one.contact_id = ${id} and one.merged_into_id is not null
       union all select from crm.contact_record one where one.merged_into_id = ${id})`;

/** The ids of all contacts that are one with a contact, which is among them. */
export const oneWith = (id: string): string =>
  `case when ${isOneOfSeveral(id)} then crm.contacts_of_one(${id}) else array[${id}] end`;

/** Contacts that were merged into one, as `m`. */
export const mergedInto = (id: string): string => `crm.contact_record m
         where m.contact_id <> ${id} and m.contact_id = any (${oneWith(id)})`;
