import type { EntityManager } from '@mikro-orm/postgresql';

import { joinCurrentDeal } from '../deals/current-deal/current-deal-of.table.js';
import type { Acquaintance } from './on-message-received.js';

export type Asked = { readonly contactId: string; readonly chatId: string; readonly coldStageId: string };

type Row = Omit<Acquaintance, 'currentDeal'> & { readonly dealId: string | null; readonly isCold: boolean | null };

const sql = `
  select k.contact_id is not null as "isKnown",
         coalesce(k.chat_ids @> to_jsonb(asked.chat_id::text), false) as "isMetHere",
         coalesce(k.is_written_to, false) as "isWrittenTo",
         k.company_id is not null as "hasCompany",
         exists (select 1 from crm.deal any_deal where any_deal.contact_id = asked.contact_id) as "hasDeals",
         d.deal_id as "dealId",
         d.stage_id = asked.cold_stage_id as "isCold"
    from (select ?::uuid as contact_id, ?::uuid as chat_id, ?::uuid as cold_stage_id) asked
    left join crm.contact k on k.contact_id = asked.contact_id
    ${joinCurrentDeal({ chat: 'asked.chat_id', contact: 'asked.contact_id' })}`;

const nobody: Acquaintance = {
  isKnown: false,
  isMetHere: false,
  isWrittenTo: false,
  hasCompany: false,
  hasDeals: false,
  currentDeal: null,
};

/** What crm knows of a contact and a chat, in one statement: most messages change nothing and cost no more. */
export async function acquaintanceOf(em: EntityManager, asked: Asked): Promise<Acquaintance> {
  const [row] = await em.execute<Row[]>(sql, [asked.contactId, asked.chatId, asked.coldStageId]);
  if (!row) return nobody;
  const { dealId, isCold, ...known } = row;
  return { ...known, currentDeal: dealId ? { dealId, isCold: isCold ?? false } : null };
}
