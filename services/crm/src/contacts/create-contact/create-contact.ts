import { ContactAssigned, ContactChatAdded, ContactCreated, type ContactEvent, type EventOf } from '@parley/contracts';

import { isThere, outOfBin } from '../../recycle-bin/recyclable.js';
import { type Contact, onChannel } from '../contact.js';
import { identitiesAdded, type NamedIdentity } from '../identities/identities.js';
import { restoreContact } from '../restore-contact/restore-contact.js';

type Created = EventOf<typeof ContactCreated>['data'];

/** Somebody on the other side, as a channel shows them, and the private chat they are met in. */
export type Newcomer = Pick<Created, 'contactId' | 'name' | 'username' | 'source'> & {
  readonly peerId: string;
  readonly chatId: string;
  readonly channelAccountId: string;
};

/** What came over a channel belongs to the peer: its key outlives every merge. Whoever writes comes out of the recycle bin. */
export function createContact(known: Newcomer, contact: Contact): readonly ContactEvent[] {
  const { peerId, chatId, channelAccountId, ...newcomer } = known;
  const { contactId } = newcomer;
  const added = ContactChatAdded({ contactId, chatId, kind: 'private', channelAccountId });
  const there = outOfBin(contact);
  if (there.status === 'known')
    return [...restoreContact(known, onChannel(contact)), ...(there.chatIds.includes(chatId) ? [] : [added])];

  const identities = [{ channel: 'telegram', peerId } as const];
  return [ContactCreated({ ...newcomer, subjectId: peerId, identities }), added];
}

/** Whoever was a lead, how they said that they are reached, and who answers for them from the beginning. */
export type FormerLead = Pick<Created, 'contactId' | 'subjectId' | 'name' | 'leadId'> & {
  readonly identities: readonly NamedIdentity[];
  readonly assigneeId: string | null;
};

/** They are known on Telegram by no peer yet; what the lead said stays under its key. Whoever is a contact already stays as they are, and comes out of the recycle bin. */
export function createContactOfLead(lead: FormerLead, contact: Contact): readonly ContactEvent[] {
  const { assigneeId, identities, ...known } = lead;
  const { contactId, subjectId } = known;
  if (isThere(contact)) return restoreContact(lead, onChannel(contact));
  const to = { contactId, assigneeId, teamId: null, reason: 'by-hand' } as const;
  const assigned = assigneeId === null ? [] : [ContactAssigned(to)];
  return [
    ContactCreated({ ...known, identities: [], source: 'lead' }),
    ...identitiesAdded({ contactId, subjectId }, identities),
    ...assigned,
  ];
}
