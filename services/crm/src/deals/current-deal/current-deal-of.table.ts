import { oneWith } from '../../contacts/merge-contacts/merged-contacts.table.js';

/** A chat's and its contact's columns, as they stand in the query that asks. */
export type Asked = { readonly chat: string; readonly contact: string };

/**
 * Joins a chat's current deal as `d`: the one linked by hand, else the contact's open deal that changed last.
 * One index probe each of the contacts that are one, whatever the number of deals. Nothing where that one is none of those that are `reached`.
 */
export const joinCurrentDeal = ({ chat, contact }: Asked, reached = 'true') => `
  left join crm.current_deal linked on linked.chat_id = ${chat}
  left join lateral (
    select by_hand.* from crm.deal by_hand where by_hand.deal_id = linked.deal_id
    union all
    (select newest.* from crm.deal newest
      where linked.deal_id is null and newest.contact_id = any (${oneWith(contact)}) and newest.is_open
      order by newest.changed_at desc, newest.deal_id desc limit 1)
  ) d on ${reached}`;
