import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { chatKind } from '../messaging/content.js';
import { contactChanges, identityChannel } from './contact-fields.js';
import { storedValues } from './field-values.js';

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
    /** What else was entered about them from the beginning. */
    fields: contactChanges.omit({ name: true }).optional(),
    customFields: storedValues.optional(),
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

/** The contact belongs to that company no more. */
export const ContactCompanyUnlinked = defineEvent({
  type: 'crm.contact.company-unlinked',
  version: 1,
  data: z.object({ contactId: id, companyId: id }),
});

/** What was entered about the contact is other from here on: it lies under the contact's own key. */
export const ContactChanged = defineEvent({
  type: 'crm.contact.changed',
  version: 1,
  data: z.object({ contactId: id, changes: contactChanges, customFields: storedValues.optional() }),
  subject: ({ contactId }) => contactId,
});

/** One more way to reach the contact is known, or one that was known is the primary one of its channel. */
export const ContactIdentityAdded = defineEvent({
  type: 'crm.contact.identity-added',
  version: 1,
  data: z.object({
    contactId: id,
    /** Whose data it is: the contact's own, or what the lead was. */
    subjectId: id,
    /** Made of channel and value: by it one is found again, however it is written. */
    identityId: id,
    channel: identityChannel,
    value: personal(z.string()),
    isPrimary: z.boolean(),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** The contact isn't reached that way any more; the next one of its channel is the primary one. */
export const ContactIdentityRemoved = defineEvent({
  type: 'crm.contact.identity-removed',
  version: 1,
  data: z.object({ contactId: id, identityId: id }),
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

/** The contact lies in the recycle bin: nothing knows of it there, and all that hung on it is kept. */
export const ContactDeleted = defineEvent({
  type: 'crm.contact.deleted',
  version: 1,
  data: z.object({ contactId: id }),
});

/** The contact came out of the recycle bin as it was. */
export const ContactRestored = defineEvent({
  type: 'crm.contact.restored',
  version: 1,
  data: z.object({ contactId: id }),
});

/** The contact lay in the recycle bin to its end: what was entered about it can be read no more. */
export const ContactErased = defineEvent({
  type: 'crm.contact.erased',
  version: 1,
  data: z.object({ contactId: id }),
});

/** What another contact was is this one's from here on, as far as what follows in the same change set says. */
export const ContactMerged = defineEvent({
  type: 'crm.contact.merged',
  version: 1,
  data: z.object({ contactId: id, mergedId: id }),
});

/** Another contact stands for this one: nothing shows it by itself, and what hung on it is found with that one. */
export const ContactMergedInto = defineEvent({
  type: 'crm.contact.merged-into',
  version: 1,
  data: z.object({
    contactId: id,
    intoId: id,
    /** The first and the last version of the other one that the merge made. */
    fromVersion: z.int(),
    toVersion: z.int(),
  }),
});

/** The other contact stands for itself again; what is restored of this one follows in the same change set. */
export const ContactUnmerged = defineEvent({
  type: 'crm.contact.unmerged',
  version: 1,
  data: z.object({ contactId: id, mergedId: id }),
});

/** The contact stands for itself again, as it was. */
export const ContactUnmergedFrom = defineEvent({
  type: 'crm.contact.unmerged-from',
  version: 1,
  data: z.object({ contactId: id, fromId: id }),
});

export const contactEvents = [
  ContactCreated,
  ContactChatAdded,
  ContactWrittenTo,
  ContactCompanyLinked,
  ContactCompanyUnlinked,
  ContactChanged,
  ContactIdentityAdded,
  ContactIdentityRemoved,
  ContactAssigned,
  ContactCollaboratorsChanged,
  ContactDeleted,
  ContactRestored,
  ContactErased,
  ContactMerged,
  ContactMergedInto,
  ContactUnmerged,
  ContactUnmergedFrom,
] as const;

export type ContactEvent = EventOf<(typeof contactEvents)[number]>;
