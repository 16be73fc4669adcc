import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { chatKind } from '../messaging/content.js';

const id = z.uuid();

/** How the contact is known on a channel. The peer is messaging's; its id is derived from the channel's own. */
const identity = z.object({ channel: z.literal('telegram'), peerId: id });

const createdV1 = z.looseObject({ identity });

/** A human on the other side became known. `subjectId` is the peer whose channel data this is, or what the lead was. */
export const ContactCreated = defineEvent({
  type: 'crm.contact.created',
  version: 2,
  data: z.object({
    contactId: id,
    subjectId: id,
    name: personal(z.string()),
    username: personal(z.string()).optional(),
    phone: personal(z.string()).optional(),
    mail: personal(z.string()).optional(),
    /** None where they were met on no channel yet. */
    identities: z.array(identity),
    source: z.enum(['telegram', 'import', 'member', 'lead']),
    /** The lead that they were, where they were one. */
    leadId: id.optional(),
  }),
  subject: ({ subjectId }) => subjectId,
  upcasts: {
    // Whoever was a contact was one on Telegram, until a lead could become one.
    1: (data) => {
      const { identity: known, ...contact } = createdV1.parse(data);
      return { ...contact, identities: [known] };
    },
  },
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
