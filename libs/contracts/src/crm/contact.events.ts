import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { chatKind } from '../messaging/content.js';

const id = z.uuid();

/** How the contact is known on a channel. The peer is messaging's; its id is derived from the channel's own. */
const identity = z.object({ channel: z.literal('telegram'), peerId: id });

/** A human on the other side became known. `subjectId` is the peer whose channel data this is. */
export const ContactCreated = defineEvent({
  type: 'crm.contact.created',
  version: 1,
  data: z.object({
    contactId: id,
    subjectId: id,
    name: personal(z.string()),
    username: personal(z.string()).optional(),
    identity,
    source: z.enum(['telegram', 'import', 'member']),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** A chat of one connected account turned out to be with this contact. A group has many. */
export const ContactChatAdded = defineEvent({
  type: 'crm.contact.chat-added',
  version: 1,
  data: z.object({
    contactId: id,
    chatId: id,
    kind: chatKind,
    /** The connected account that the chat is of; not known of those from before it was told. */
    channelAccountId: id.optional(),
  }),
});

/** Our side wrote to the contact for the first time: from here on, what the contact writes is a reply. */
export const ContactWrittenTo = defineEvent({
  type: 'crm.contact.written-to',
  version: 1,
  data: z.object({ contactId: id, chatId: id }),
});

/** The company a chat named was linked to its contact. */
export const ContactCompanyLinked = defineEvent({
  type: 'crm.contact.company-linked',
  version: 1,
  data: z.object({ contactId: id, companyId: id }),
});

/** Somebody answers for the contact from here on; nobody where both are null. */
export const ContactAssigned = defineEvent({
  type: 'crm.contact.assigned',
  version: 1,
  data: z.object({ contactId: id, ...assignment.shape }),
});

/** The contact is shared by name with others from here on than before. */
export const ContactCollaboratorsChanged = defineEvent({
  type: 'crm.contact.collaborators-changed',
  version: 1,
  data: z.object({ contactId: id, ...sharedAnew.shape }),
});

export const contactEvents = [
  ContactCreated,
  ContactChatAdded,
  ContactWrittenTo,
  ContactCompanyLinked,
  ContactAssigned,
  ContactCollaboratorsChanged,
] as const;

export type ContactEvent = EventOf<(typeof contactEvents)[number]>;

export const CompanyCreated = defineEvent({
  type: 'crm.company.created',
  version: 1,
  data: z.object({ companyId: id, name: z.string() }),
});

export const companyEvents = [CompanyCreated] as const;

export type CompanyEvent = EventOf<(typeof companyEvents)[number]>;
