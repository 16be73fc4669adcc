import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted, atLeast } from '../page.js';
import { provedAgain } from './proved-again.js';

const id = z.uuid();

/**
 * Begins an export of everything in the organization that the call is made in. Only an owner can, who shows the second
 * factor where they have one, and the password where they have none.
 */
export const RequestOrganizationExport = defineCommand({
  name: 'identity.request-organization-export',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: provedAgain,
  output: accepted,
});

export const organizationExportStatuses = ['running', 'finished', 'failed'] as const;

export const organizationExportView = z.object({
  id,
  status: z.enum(organizationExportStatuses),
  /** How many records and events are written. */
  doneCount: z.int(),
  /** Of the file, once it is finished. */
  bytes: z.int().nullable(),
  /** Of the file, hex, once it is finished. */
  sha256: z.string().nullable(),
  requestedAt: instant,
  /** When the file is removed, once it is finished. */
  expiresAt: instant.nullable(),
  /** Why it failed. */
  code: z.string().nullable(),
  version: z.int(),
});

export type OrganizationExportView = z.infer<typeof organizationExportView>;

/** The last 20, the newest first. */
export const ListOrganizationExports = defineQuery({
  name: 'identity.list-organization-exports',
  permission: 'organization:manage',
  input: atLeast,
  output: z.object({ items: z.array(organizationExportView).max(20) }),
});

/** A ticket that downloads the file for 5 minutes. Only an owner gets one. */
export const OpenOrganizationExport = defineCommand({
  name: 'identity.open-organization-export',
  permission: 'organization:manage',
  worksReadOnly: true,
  input: z.object({ organizationExportId: id }),
  output: accepted.extend({ ticket: z.string(), expiresAt: instant }),
});

/**
 * A part of the file that a ticket names, for the gateway, which hands it to whoever shows the ticket, from where the
 * organization may be entered. The first part says whether the ticket is over; the others follow for an hour.
 */
export const ReadOrganizationExport = defineQuery({
  name: 'identity.read-organization-export',
  permission: 'internal',
  input: z.object({ ticket: z.string().max(400), part: z.int().min(0) }),
  output: z.object({ organizationId: id, bytes: z.int(), partCount: z.int(), data: z.base64() }),
});
