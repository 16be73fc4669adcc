import { CardsByChat, type ChatCard, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, withinReach, TenantDatabase, uuids } from '@parley/platform';
import { z } from 'zod';

import { standingFor } from '../../contacts/merge-contacts/merged-contacts.table.js';
import { contactJson } from '../../contacts/contact-list/contact-view.table.js';
import { joinCurrentDeal } from '../../deals/current-deal/current-deal-of.table.js';
import { shownContact, shownDeal } from '../../fields/hidden.js';
import { dealJson, joinPipeline } from '../../deals/deal-board/deal-view.table.js';

/** One statement, whatever the number of chats. Which deal is current is a fact: out of reach, there is none to see. */
const sql = (contacts: string, deals: string) => `
  select asked.id as "chatId",
         ${contactJson('k')} as contact,
         case when co.company_id is null then null else
           json_build_object('id', co.company_id, 'name', co.name, 'version', co.stands_at) end as company,
         ${dealJson('d', 'p')} as "currentDeal"
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.chat_contact met on met.chat_id = asked.id
    left join crm.contact k on k.contact_id = ${standingFor('met.contact_id')} and ${contacts}
    left join crm.company co on co.company_id = k.company_id
    ${joinCurrentDeal({ chat: 'asked.id', contact: 'met.contact_id' }, deals)}
    ${joinPipeline('d', 'p')}
   order by asked.n`;

/** The frame holds what is answered against the contract. */
const cards = z.array(z.custom<ChatCard>());

@Answers(CardsByChat)
export class CardsByChatQuery implements Answerer<typeof CardsByChat> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof CardsByChat>, actor: Actor, reach: Reach) {
    const [contacts, deals] = [withinReach(reach, 'k'), withinReach(reach, 'd')];
    const values = [uuids(ids), ...contacts.values, ...deals.values];
    const [rows] = await this.database.read(actor, [{ sql: sql(contacts.where, deals.where), values }]);
    return {
      items: cards.parse(rows).map(({ contact, currentDeal, ...card }) => ({
        ...card,
        contact: contact && shownContact(contact, reach),
        currentDeal: currentDeal && shownDeal(currentDeal, reach),
      })),
    };
  }
}
