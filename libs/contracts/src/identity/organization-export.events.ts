import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

const id = z.uuid();
const one = z.object({ organizationExportId: id });
const count = z.int().min(0);

/** Everything that an organization holds is to be written into one file. */
export const OrganizationExportRequested = defineEvent({
  type: 'identity.organization-export.requested',
  version: 1,
  data: one,
});

/** So many records and events are written. */
export const OrganizationExportProgressed = defineEvent({
  type: 'identity.organization-export.progressed',
  version: 1,
  data: one.extend({ doneCount: count }),
});

/** `file` names it in the installation's store; it is there until `expiresAt`. */
export const OrganizationExportFinished = defineEvent({
  type: 'identity.organization-export.finished',
  version: 1,
  data: one.extend({ doneCount: count, file: z.string(), bytes: count, sha256: z.string(), expiresAt: instant }),
});

export const OrganizationExportFailed = defineEvent({
  type: 'identity.organization-export.failed',
  version: 1,
  data: one.extend({ code: z.string() }),
});

/** Somebody was given an address to download it from. */
export const OrganizationExportOpened = defineEvent({
  type: 'identity.organization-export.opened',
  version: 1,
  data: one,
});

export const organizationExportEvents = [
  OrganizationExportRequested,
  OrganizationExportProgressed,
  OrganizationExportFinished,
  OrganizationExportFailed,
  OrganizationExportOpened,
] as const;

export type OrganizationExportEvent = EventOf<(typeof organizationExportEvents)[number]>;
