import type { RequiredDealField } from '@parley/contracts';
import { uuids } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { oneWith, standingFor } from '../contacts/merge-contacts/merged-contacts.table.js';
import { joinCurrentDeal } from '../deals/current-deal/current-deal-of.table.js';
import { joinStagesOnReply } from '../deals/move-deal-on-reply/stages-on-reply.table.js';
import type { Acquaintance } from './on-message-received.js';

export type Asked = { readonly contactId: string; readonly chatId: string };

type Row = Omit<Acquaintance, 'currentDeal'> & {
  readonly contactId: string;
  readonly chatId: string;
  readonly dealId: string | null;
  readonly coldStageId: string | null;
  readonly repliedStageId: string | null;
  readonly requiredFields: RequiredDealField[] | null;
};

const sql = `
  select asked.contact_id as "contactId", asked.chat_id as "chatId",
         standing.contact_id is not null as "isKnown",
         coalesce(k.chat_ids @> to_jsonb(asked.chat_id::text), false) as "isMetHere",
         coalesce(k.is_written_to, false) as "isWrittenTo",
         standing.company_id is not null as "hasCompany",
         exists (select 1 from crm.deal_record any_deal where any_deal.contact_id = any (${oneWith('asked.contact_id')})) as "hasDeals",
         d.deal_id as "dealId", on_reply.cold_id as "coldStageId", on_reply.replied_id as "repliedStageId",
         on_reply.replied_requires as "requiredFields"
    from unnest(?::uuid[], ?::uuid[]) as asked (contact_id, chat_id)
    left join crm.contact_record k on k.contact_id = asked.contact_id and k.deleted_at is null
    left join crm.contact standing on standing.contact_id = ${standingFor('asked.contact_id')}
    ${joinCurrentDeal({ chat: 'asked.chat_id', contact: 'asked.contact_id' })}
    ${joinStagesOnReply('d', 'on_reply')}`;

const nobody: Acquaintance = {
  isKnown: false,
  isMetHere: false,
  isWrittenTo: false,
  hasCompany: false,
  hasDeals: false,
  currentDeal: null,
};

const keyOf = ({ contactId, chatId }: Asked) => `${contactId} ${chatId}`;

/**
 * What crm knows of contacts and chats, in one statement for all messages of a batch: most change nothing and cost no
 * more. Whom the batch itself has changed is asked about again.
 */
export class Acquaintances {
  readonly #changed = new Set<string>();
  #known: ReadonlyMap<string, Acquaintance> = new Map();

  private constructor(private readonly em: EntityManager) {}

  static async of(em: EntityManager, asked: readonly Asked[]): Promise<Acquaintances> {
    const acquaintances = new Acquaintances(em);
    acquaintances.#known = await acquaintances.#ask(asked);
    return acquaintances;
  }

  async find(asked: Asked): Promise<Acquaintance> {
    const known = this.#changed.has(asked.contactId) ? await this.#ask([asked]) : this.#known;
    return known.get(keyOf(asked)) ?? nobody;
  }

  /** What was known of that contact is so no more. */
  changed(contactId: string): void {
    this.#changed.add(contactId);
  }

  async #ask(asked: readonly Asked[]): Promise<ReadonlyMap<string, Acquaintance>> {
    if (asked.length === 0) return new Map();
    const rows = await this.em.execute<Row[]>(sql, [
      uuids(asked.map(({ contactId }) => contactId)),
      uuids(asked.map(({ chatId }) => chatId)),
    ]);
    return new Map(
      rows.map(({ contactId, chatId, dealId, coldStageId, repliedStageId, requiredFields, ...known }) => [
        keyOf({ contactId, chatId }),
        {
          ...known,
          currentDeal: dealId ? { dealId, onReply: moveOf({ coldStageId, repliedStageId, requiredFields }) } : null,
        },
      ]),
    );
  }
}

type OnReply = Pick<Row, 'coldStageId' | 'repliedStageId' | 'requiredFields'>;

const moveOf = ({ coldStageId, repliedStageId, requiredFields }: OnReply) =>
  coldStageId && repliedStageId ? { coldStageId, repliedStageId, requiredFields: requiredFields ?? [] } : null;
