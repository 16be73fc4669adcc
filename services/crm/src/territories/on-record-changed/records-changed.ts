import type { ContactEvent, DealEvent } from '@parley/contracts';

import type { ChangedFields } from '../matching/is-named.js';

type Heard = Extract<
  ContactEvent | DealEvent,
  {
    type:
      | 'crm.contact.created'
      | 'crm.contact.chat-added'
      | 'crm.contact.company-linked'
      | 'crm.contact.company-unlinked'
      | 'crm.contact.changed'
      | 'crm.deal.changed'
      | 'crm.deal.created'
      | 'crm.deal.moved-to-stage'
      | 'crm.deal.reopened';
  }
>;

/** A record of which territories may have another thing to say. */
export type Change = {
  readonly kind: 'contacts' | 'deals';
  readonly id: string;
  /** Which of its fields are others now; all of one that came into being. */
  readonly changed: ChangedFields | 'all';
};

const contact = (id: string, ...fields: readonly string[]): Change => ({
  ...{ kind: 'contacts', id },
  changed: { of: 'contactConditions', fields },
});

export function changeIn(event: Heard): Change {
  switch (event.type) {
    case 'crm.contact.created':
      return { kind: 'contacts', id: event.data.contactId, changed: 'all' };
    case 'crm.contact.chat-added':
      return contact(event.data.contactId, 'channelAccountId');
    case 'crm.contact.changed':
      return contact(event.data.contactId, ...Object.keys(event.data.changes));
    case 'crm.contact.company-linked':
    case 'crm.contact.company-unlinked':
      return contact(event.data.contactId, 'companyId');
    case 'crm.deal.created':
      return { kind: 'deals', id: event.data.dealId, changed: 'all' };
    case 'crm.deal.changed':
      return {
        kind: 'deals',
        id: event.data.dealId,
        changed: { of: 'dealConditions', fields: Object.keys(event.data.changes) },
      };
    case 'crm.deal.moved-to-stage':
    case 'crm.deal.reopened': {
      const changed = { of: 'dealConditions', fields: ['stageId', 'isOpen'] } as const;
      return { kind: 'deals', id: event.data.dealId, changed };
    }
  }
}
