import { defineMigration } from '@parley/eventsourcing';

import { keptSql } from './0030-recycle-bin.migration.js';

/** What was merged into another contact is shown by none of the questions that don't mean it. */
export const keptContacts = keptSql('contact', ' and merged_into_id is null');

/**
 * Which contact stands for one, and all that are one with it: by who was merged into whom alone, so that nothing else
 * has to be told when they are two again. Each sees the rows of whoever asks.
 */
const functions = `
create function crm.leading_contact(p_contact uuid) returns uuid language sql stable as $$
  with recursive up (id, into_id) as (
    select contact_id, merged_into_id from crm.contact_record where contact_id = p_contact
    union all
    select k.contact_id, k.merged_into_id from up join crm.contact_record k on k.contact_id = up.into_id)
  select id from up where into_id is null
$$;
create function crm.contacts_of_one(p_contact uuid) returns uuid[] language sql stable as $$
  with recursive down (id) as (
    select coalesce(crm.leading_contact(p_contact), p_contact)
    union all
    select k.contact_id from down join crm.contact_record k on k.merged_into_id = down.id)
  select array_agg(id) from down
$$;
revoke execute on function crm.leading_contact, crm.contacts_of_one from public;
grant execute on function crm.leading_contact, crm.contacts_of_one to crm_app;`;

/** Nobody was merged before: rows that stand say so as they are, and need no rebuild. */
export const mergedContacts = defineMigration({
  name: '0032-merged-contacts',
  sql: `
alter table crm.contact_record add column merged_into_id uuid;
alter table crm.contact_version add column merged_into_id uuid;
create index on crm.contact_record (tenant_id, merged_into_id) where merged_into_id is not null;
${keptContacts}${functions}`,
});
