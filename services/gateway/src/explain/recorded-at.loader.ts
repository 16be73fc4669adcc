import type { ServiceName } from '@parley/contracts';

import type { Records } from '../batching/records.loader.js';
import type { Explained } from './explained-fields.js';

/** Where a record's own events lie: in a stream of its own, or named in one that many share. */
export type RecordedAt = {
  readonly service: ServiceName;
  readonly streamId: string;
  readonly named?: { readonly by: 'messageId' | 'sendId'; readonly id: string };
  /** Fields that a rule hides from whoever asks. */
  readonly hidden: readonly string[];
};

type Find = (id: string, records: Records) => Promise<RecordedAt | undefined>;

const nothingHidden = { hidden: [] };

const finds: Readonly<Record<Explained, Find>> = {
  deal: async (id, { deals }) => {
    const view = await deals.load(id);
    return view ? { service: 'crm', streamId: `crm.deal-${id}`, hidden: view.hiddenFields ?? [] } : undefined;
  },
  lead: async (id, { leads }) => {
    const view = await leads.load(id);
    return view ? { service: 'crm', streamId: `crm.lead-${id}`, hidden: view.hiddenFields ?? [] } : undefined;
  },
  contact: async (id, { contacts }) => {
    const view = await contacts.load(id);
    return view ? { service: 'crm', streamId: `crm.contact-${id}`, hidden: view.hiddenFields ?? [] } : undefined;
  },
  proposal: async (id, { proposals }) =>
    (await proposals.load(id)) ? { service: 'agents', streamId: `agents.proposal-${id}`, ...nothingHidden } : undefined,
  message: async (id, { messages }) => {
    const view = await messages.load(id);
    const named = { by: 'messageId', id } as const;
    return view
      ? { service: 'messaging', streamId: `messaging.chat-log-${view.chatId}`, named, ...nothingHidden }
      : undefined;
  },
  /** In the ledger of whoever the chat is with. */
  send: async (id, { sends, chats }) => {
    const view = await sends.load(id);
    const chat = view && (await chats.load(view.chatId));
    const named = { by: 'sendId', id } as const;
    return chat
      ? { service: 'messaging', streamId: `messaging.recipient-${chat.peerId}`, named, ...nothingHidden }
      : undefined;
  },
};

/** Nothing where the record does not exist, or may not be seen by whoever the records are asked for. */
export const recordedAt = (type: Explained, id: string, records: Records): Promise<RecordedAt | undefined> =>
  finds[type](id, records);
