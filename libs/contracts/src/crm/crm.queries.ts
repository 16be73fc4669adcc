import { z } from 'zod';

import { answerable } from '../assignment.js';
import { shared } from '../collaborators.js';
import { defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { filterOf, filterText, flag, oneOf, orderBy, range, several, text } from '../filter.js';
import { amountMinor, storedMoney } from '../money.js';
import { atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { customFieldConditions, customFieldView } from './field-values.js';
import { address, gender, identityView, lawfulBasis } from './contact-fields.js';
import { stageView } from './pipeline.operations.js';

const id = z.uuid();

/** Fields that a rule hides from whoever asks: they read as erased ones do. Absent for none. */
const hidden = { hiddenFields: z.array(z.string()).optional() };

export const companyView = z.object({ id, name: z.string(), version: z.int() });

export type CompanyView = z.infer<typeof companyView>;

export const contactView = z.object({
  id,
  name: clear(z.string()),
  username: clear(z.string()).nullable(),
  /** The peer that they are on a channel; whose data they are where they are known on none yet. */
  peerId: id,
  companyId: id.nullable(),
  /** What it is called: whoever sees the contact sees that. */
  company: companyView.nullable(),
  chatIds: z.array(id),
  identities: z.array(identityView),
  firstName: z.string().nullable(),
  middleName: z.string().nullable(),
  lastName: z.string().nullable(),
  role: z.string().nullable(),
  language: z.string().nullable(),
  gender: gender.nullable(),
  birthDate: z.string().nullable(),
  address: address.nullable(),
  tags: z.array(z.string()),
  description: z.string().nullable(),
  lawfulBasis: lawfulBasis.nullable(),
  lawfulBasisNote: z.string().nullable(),
  /** Options of the built-in fields `status`, `source` and `processing-way`. */
  statusId: id.nullable(),
  sourceId: id.nullable(),
  processingWayId: id.nullable(),
  customFields: z.array(customFieldView),
  ...answerable.shape,
  ...shared.shape,
  createdAt: instant,
  version: z.int(),
  ...hidden,
});

export type ContactView = z.infer<typeof contactView>;

export const dealView = z.object({
  id,
  title: clear(z.string()),
  pipelineId: id,
  stage: stageView,
  contactId: id,
  chatId: id.nullable(),
  /** The lead that it was. */
  leadId: id.nullable(),
  amount: storedMoney.nullable(),
  expectedCloseOn: z.string().nullable(),
  companyId: id.nullable(),
  contactIds: z.array(id),
  description: z.string().nullable(),
  /** An option of the built-in field `lost-reason`. */
  lostReasonId: id.nullable(),
  lostNote: z.string().nullable(),
  ...answerable.shape,
  ...shared.shape,
  isOpen: z.boolean(),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
  correlationId: id,
  ...hidden,
});

export type DealView = z.infer<typeof dealView>;

/** One chat's card: whom it is with and what it is about. Groups have no one contact and no deal of their own. */
export const chatCard = z.object({
  chatId: id,
  contact: contactView.nullable(),
  company: companyView.nullable(),
  currentDeal: dealView.nullable(),
});

export type ChatCard = z.infer<typeof chatCard>;

export const CardsByChat = defineQuery({
  name: 'crm.cards-by-chat',
  permission: 'contacts:read',
  also: ['deals:read'],
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(chatCard) }),
});

/** Who answers for it, whether anybody does, and with whom it is shared by name. */
const answerableFilter = { assigneeId: oneOf(id), teamId: oneOf(id), isAssigned: flag, collaboratorId: oneOf(id) };

export const contactFilter = filterOf({
  companyId: oneOf(id),
  /** The connected account over which they were first met. */
  channelAccountId: oneOf(id),
  ...answerableFilter,
  name: text,
  username: text,
  /** A phone, a mail address or a handle, in whatever way it is written. */
  identities: z.strictObject({ has: filterText.optional() }),
  role: text,
  language: text,
  tags: several,
  lawfulBasis: oneOf(lawfulBasis),
  statusId: oneOf(id),
  sourceId: oneOf(id),
  processingWayId: oneOf(id),
  customFields: customFieldConditions,
  createdAt: range(instant),
});

/** What had been recorded by that instant. Which rows and fields are seen of it is decided as of today. */
const asOf = { asOf: instant.optional() };

export const ListContacts = defineQuery({
  name: 'crm.list-contacts',
  permission: 'contacts:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    ...asOf,
    search: z.string().optional(),
    filter: contactFilter.optional(),
    orderBy: orderBy(['createdAt', 'name']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(contactView),
});

export const ContactsByIds = defineQuery({
  name: 'crm.contacts-by-ids',
  permission: 'contacts:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(contactView.nullable()) }),
});

/** The contact as it stood: null where it was not known yet or may not be seen. */
export const ContactAsOf = defineQuery({
  name: 'crm.contact-as-of',
  permission: 'contacts:read',
  narrows: true,
  input: z.object({ id, asOf: instant, ...atLeast.shape }),
  output: z.object({ contact: contactView.nullable(), asOf: instant }),
});

export const dealFilter = filterOf({
  pipelineId: oneOf(id),
  stageId: oneOf(id),
  contactId: oneOf(id),
  chatId: oneOf(id),
  ...answerableFilter,
  companyId: oneOf(id),
  lostReasonId: oneOf(id),
  title: text,
  amountMinor: range(amountMinor),
  isOpen: flag,
  createdAt: range(instant),
  changedAt: range(instant),
});

export const ListDeals = defineQuery({
  name: 'crm.list-deals',
  permission: 'deals:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    ...asOf,
    pipelineId: id.optional(),
    stageId: id.optional(),
    contactId: id.optional(),
    filter: dealFilter.optional(),
    orderBy: orderBy(['changedAt', 'createdAt', 'title', 'amountMinor']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(dealView),
});

export const DealsByIds = defineQuery({
  name: 'crm.deals-by-ids',
  permission: 'deals:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(dealView.nullable()) }),
});

/** The deal as it stood: null where it did not exist yet or may not be seen. */
export const DealAsOf = defineQuery({
  name: 'crm.deal-as-of',
  permission: 'deals:read',
  narrows: true,
  input: z.object({ id, asOf: instant }),
  output: z.object({ deal: dealView.nullable(), asOf: instant }),
});
