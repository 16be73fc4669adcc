import { z } from 'zod';

import { currencyCode, timeZoneName } from '../calendar.js';
import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast } from '../page.js';
import { visibleName } from '../visible-text.js';
import { locales } from './mail.events.js';
import { provedAgain } from './proved-again.js';

const id = z.uuid();
const name = visibleName(100);

const settings = z.object({
  timeZone: timeZoneName.optional(),
  language: z.enum(locales).optional(),
  currency: currencyCode.optional(),
});

/** Makes another organization; whoever asks is its owner, and can go on in it at once. */
export const CreateOrganization = defineCommand({
  name: 'identity.create-organization',
  permission: 'self',
  input: settings.extend({ name }),
  output: accepted,
});

export const organizationStatuses = ['active', 'archived', 'deleting', 'deleted'] as const;

/** Per connected account and day in the organization's time zone; null where there is no limit. */
export const senderLimits = z.object({
  messagesPerDay: z.int().positive().nullable(),
  /** Into chats in which the contact has never written. */
  firstMessagesPerDay: z.int().positive().nullable(),
});

export type SenderLimits = Readonly<z.infer<typeof senderLimits>>;

export const organizationView = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  language: z.enum(locales),
  currency: z.string(),
  /** After how many days content is forgotten; null where it is kept. */
  retentionDays: z.int().nullable(),
  senderLimits,
  status: z.enum(organizationStatuses),
  /** When it will be deleted, where that was requested. */
  deletionDueAt: instant.nullable(),
  /** The user whom bills go to: whoever was named, where still an active member, and else the first owner. */
  billingOwnerId: id.nullable(),
  createdAt: instant,
  version: z.int(),
});

export type OrganizationView = z.infer<typeof organizationView>;

/** The organization that the call is made in. */
export const GetOrganization = defineQuery({
  name: 'identity.get-organization',
  permission: 'organization:read',
  input: atLeast,
  output: organizationView,
});

const known = { expectedVersion };

/** 0: no limit. */
const saidLimit = z.int().min(0).max(1_000_000).optional();

export const UpdateOrganization = defineCommand({
  name: 'identity.update-organization',
  permission: 'organization:manage',
  input: settings.extend({
    name: name.optional(),
    /** 0: kept. */
    retentionDays: z.int().min(0).max(36_500).optional(),
    senderLimits: z.object({ messagesPerDay: saidLimit, firstMessagesPerDay: saidLimit }).optional(),
    ...known,
  }),
  output: accepted,
});

/** An active member who is a user. */
export const ChangeBillingOwner = defineCommand({
  name: 'identity.change-billing-owner',
  permission: 'organization:manage',
  input: z.object({ memberId: id, ...known }),
  output: accepted,
});

/** Only an owner can. Asked for again it is so already. */
export const ArchiveOrganization = defineCommand({
  name: 'identity.archive-organization',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: z.object(known),
  output: accepted,
});

/** Only an owner can. */
export const UnarchiveOrganization = defineCommand({
  name: 'identity.unarchive-organization',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: z.object(known),
  output: accepted,
});

/** Only an owner can, who shows the second factor where they have one, and the password where they have none. */
export const RequestOrganizationDeletion = defineCommand({
  name: 'identity.request-organization-deletion',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: provedAgain.extend(known),
  output: accepted.extend({ dueAt: instant }),
});

/** Only an owner can, until it is deleted. */
export const CancelOrganizationDeletion = defineCommand({
  name: 'identity.cancel-organization-deletion',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: z.object(known),
  output: accepted,
});
