import DataLoader from 'dataloader';

import type { Owner, PlainTransactions } from './plain-transactions.js';

export type Row = Readonly<Record<string, unknown>>;

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const chats = `select c.chat_id as id, c.kind, c.title, ${iso('y.last_activity_at')} as "lastActivityAt",
    y.last_activity_at::text as "activeAt", y.message_count as "messageCount", y.last_message_id as "lastMessageId"
  from messaging.chat_summary y join messaging.chat c on c.tenant_id = y.tenant_id and c.chat_id = y.chat_id
  order by y.last_activity_at desc, y.chat_id desc limit $1`;

const messages = `select m.message_id as key, m.message_id as id, coalesce(d.content, m.content) ->> 'text' as text,
    m.direction, ${iso('m.sent_at')} as "sentAt", coalesce(d.is_deleted, false) as "isDeleted"
  from messaging.message m
  left join messaging.message_change d on d.tenant_id = m.tenant_id and d.message_id = m.message_id
  where m.message_id = any($1)`;

const contacts = `select t.chat_id as key, k.contact_id as id, k.name, k.username, k.company_id as "companyId"
  from crm.chat_contact t join crm.contact k on k.contact_id = t.contact_id where t.chat_id = any($1)`;

const companies = `select company_id as key, company_id as id, name from crm.company where company_id = any($1)`;

const deals = `select t.chat_id as key, d.deal_id as id, d.title, d.is_open as "isOpen", d.stage_id as "stageId"
  from crm.chat_contact t
  left join crm.current_deal linked on linked.chat_id = t.chat_id
  cross join lateral (
    select by_hand.* from crm.deal by_hand where by_hand.deal_id = linked.deal_id
    union all
    (select newest.* from crm.deal newest
      where linked.deal_id is null and newest.contact_id = t.contact_id and newest.is_open
      order by newest.changed_at desc, newest.deal_id desc limit 1)
  ) d where t.chat_id = any($1)`;

const stages = `select stage ->> 'id' as key, stage ->> 'id' as id, stage ->> 'key' as "key_", stage -> 'name' as name,
    stage ->> 'kind' as kind
  from crm.pipeline, jsonb_array_elements(stages) stage where stage ->> 'id' = any($1)`;

/** What one request looks up: a loader per relation, each one statement whatever the number of chats. */
export class PlainRecords {
  readonly messages = this.#loader('messaging', 'messages', messages);
  readonly contacts = this.#loader('crm', 'contacts', contacts);
  readonly companies = this.#loader('crm', 'companies', companies);
  readonly deals = this.#loader('crm', 'deals', deals);
  readonly stages = this.#loader('crm', 'stages', stages);

  constructor(readonly transactions: PlainTransactions) {}

  /** One more than asked for tells whether there are more. */
  chats(first: number): Promise<readonly Row[]> {
    return this.transactions.rows('messaging', 'chats', { sql: chats, values: [first + 1] });
  }

  #loader(owner: Owner, name: string, sql: string): DataLoader<string, Row | null> {
    return new DataLoader(async (keys) => {
      const rows = await this.transactions.rows(owner, name, { sql, values: [keys] });
      const byKey = new Map<unknown, Row>(rows.map((row) => [row['key'], row]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  }
}
