import { z } from 'zod';

import { calendarDay, languageTag } from '../calendar.js';
import { countryCode } from '../country.js';
import { isDistinct } from '../distinct.js';
import { personal } from '../personal.js';
import { visibleName, visibleText } from '../visible-text.js';
import { customFieldInputs } from './field-values.js';

export const gender = z.enum(['female', 'male', 'other']);

export type Gender = z.infer<typeof gender>;

/** By which right the organization writes to a contact first; without one nobody does. */
export const lawfulBasis = z.enum(['consent', 'contract', 'legitimate-interest', 'public-source']);

export type LawfulBasis = z.infer<typeof lawfulBasis>;

/** A postal address: whatever of it is known. */
export const address = z.object({
  street: z.string().optional(),
  apartment: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().optional(),
});

export type Address = z.infer<typeof address>;

/** What was entered about a contact, as it is stored: what is left out stays, what is null is no more. */
export const contactChanges = z.object({
  name: personal(z.string()).optional(),
  firstName: personal(z.string()).nullable().optional(),
  middleName: personal(z.string()).nullable().optional(),
  lastName: personal(z.string()).nullable().optional(),
  /** Their position in the company. */
  role: personal(z.string()).nullable().optional(),
  language: z.string().nullable().optional(),
  gender: personal(gender).nullable().optional(),
  birthDate: personal(z.string()).nullable().optional(),
  address: personal(address).nullable().optional(),
  tags: personal(z.array(z.string())).nullable().optional(),
  description: personal(z.string()).nullable().optional(),
  lawfulBasis: lawfulBasis.nullable().optional(),
  /** Where the basis, and the contact, come from. */
  lawfulBasisNote: personal(z.string()).nullable().optional(),
  /** Options of the built-in fields `status`, `source` and `processing-way`. */
  statusId: z.uuid().nullable().optional(),
  sourceId: z.uuid().nullable().optional(),
  processingWayId: z.uuid().nullable().optional(),
});

export type ContactChanges = z.infer<typeof contactChanges>;

const MOST_TAGS = 50;

/** Short words that an organization sorts its records by. */
export const tags = z.array(visibleName(50)).max(MOST_TAGS).refine(isDistinct, 'the same tag twice');

/** An address as it is entered. */
export const addressInput = z
  .strictObject({
    street: visibleName(200),
    apartment: visibleName(50),
    city: visibleName(100),
    state: visibleName(100),
    postalCode: visibleName(20),
    country: countryCode,
  })
  .partial();

/** What may be entered about a contact beside the name: what is left out stays, what is null is no more. */
export const contactInput = z.object({
  firstName: visibleName(100).nullable().optional(),
  middleName: visibleName(100).nullable().optional(),
  lastName: visibleName(100).nullable().optional(),
  role: visibleName(200).nullable().optional(),
  language: languageTag.nullable().optional(),
  gender: gender.nullable().optional(),
  birthDate: calendarDay.nullable().optional(),
  address: addressInput.nullable().optional(),
  tags: tags.nullable().optional(),
  description: visibleText(4000).nullable().optional(),
  lawfulBasis: lawfulBasis.nullable().optional(),
  lawfulBasisNote: visibleText(1000).nullable().optional(),
  statusId: z.uuid().nullable().optional(),
  sourceId: z.uuid().nullable().optional(),
  processingWayId: z.uuid().nullable().optional(),
  customFields: customFieldInputs.optional(),
});

/** How a contact can be reached beside the peer that they are on Telegram. */
export const identityChannel = z.enum(['phone', 'mail', 'telegram-username', 'linkedin', 'instagram']);

export type IdentityChannel = z.infer<typeof identityChannel>;

/** One way to reach a contact, as it is written down: a phone, a mail address, a handle or its web address. */
export const identityInput = z.strictObject({
  channel: identityChannel,
  value: z.string().min(1).max(300),
  /** The first of a channel is, whatever is said. */
  isPrimary: z.boolean().optional(),
});

/** One way to reach a contact, as it is shown; the peer that they are on Telegram comes first. */
export const identityView = z.object({
  id: z.uuid(),
  channel: z.enum(['telegram', ...identityChannel.options]),
  /** A phone as E.164 has it, a mail address, a handle; null where a peer has no username. */
  value: z.string().nullable(),
  isPrimary: z.boolean(),
});
