import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { locales } from './mail.events.js';

const id = z.uuid();
const one = z.object({ organizationId: id });

/** Names only what changed. `retentionDays` is null where nothing is forgotten by age. */
export const OrganizationChanged = defineEvent({
  type: 'identity.organization.changed',
  version: 1,
  data: one.extend({
    name: z.string().optional(),
    /** IANA name. */
    timeZone: z.string().optional(),
    language: z.enum(locales).optional(),
    /** ISO 4217. */
    currency: z.string().optional(),
    retentionDays: z.int().positive().nullable().optional(),
    /** What each was before; earlier releases didn't say. */
    fromName: z.string().optional(),
    fromTimeZone: z.string().optional(),
    fromLanguage: z.enum(locales).optional(),
    fromCurrency: z.string().optional(),
    fromRetentionDays: z.int().positive().nullable().optional(),
  }),
});

const limit = z.int().positive().nullable();

/** How much may be sent over each connected account and day. Names only what changed; null where there is no limit. */
export const SenderLimitsSet = defineEvent({
  type: 'identity.organization.sender-limits-set',
  version: 1,
  data: one.extend({
    fromMessagesPerDay: limit.optional(),
    toMessagesPerDay: limit.optional(),
    fromFirstMessagesPerDay: limit.optional(),
    toFirstMessagesPerDay: limit.optional(),
  }),
});

/** The user whom bills go to; until one was named, the owner. */
export const BillingOwnerChanged = defineEvent({
  type: 'identity.organization.billing-owner-changed',
  version: 1,
  data: one.extend({ billingOwnerId: id }),
});

/** From here on nothing can be changed in it, at any door, until it is taken out of the archive. */
export const OrganizationArchived = defineEvent({
  type: 'identity.organization.archived',
  version: 1,
  data: one,
});

export const OrganizationUnarchived = defineEvent({
  type: 'identity.organization.unarchived',
  version: 1,
  data: one,
});

/** Nothing can be changed in it from here on; at `dueAt` it is deleted, unless an owner takes that back. */
export const OrganizationDeletionRequested = defineEvent({
  type: 'identity.organization.deletion-requested',
  version: 1,
  data: one.extend({ dueAt: instant }),
});

/** It is what it was before: also in the archive, where it was there. */
export const OrganizationDeletionCancelled = defineEvent({
  type: 'identity.organization.deletion-cancelled',
  version: 1,
  data: one.extend({ isArchived: z.boolean() }),
});

/** Its keys were destroyed: what is personal in its events can't be read by anybody any more. */
export const OrganizationDeleted = defineEvent({
  type: 'identity.organization.deleted',
  version: 1,
  data: one,
  closes: true,
});

/** What every service folds into its own answer to "may anything be changed here". */
export const organizationStateEvents = [
  OrganizationArchived,
  OrganizationUnarchived,
  OrganizationDeletionRequested,
  OrganizationDeletionCancelled,
  OrganizationDeleted,
] as const;

export type OrganizationStateEvent = EventOf<(typeof organizationStateEvents)[number]>;

export const organizationLifeEvents = [
  OrganizationChanged,
  SenderLimitsSet,
  BillingOwnerChanged,
  ...organizationStateEvents,
] as const;
