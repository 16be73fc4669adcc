import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted, atLeast } from '../page.js';
import { clear } from '../personal.js';
import { staffRoles } from '../staff-grants.js';
import { visibleName } from '../visible-text.js';
import { signedIn } from './identity.operations.js';

const id = z.uuid();

/** For at most so long staff is invited at once. */
export const MOST_STAFF_HOURS = 72;

/**
 * Lets the installation's staff in for a time. Who is staff the installation's settings say alone, and without this they
 * see nothing of an organization.
 */
export const InviteStaff = defineCommand({
  name: 'identity.invite-staff',
  permission: 'members:manage',
  input: z.object({
    hours: z.int().min(1).max(MOST_STAFF_HOURS),
    role: z.enum(staffRoles).default('viewer'),
    reason: visibleName(500),
  }),
  output: accepted.extend({ endsAt: instant }),
});

/** At once, and for all who came in by it. */
export const EndStaffAccess = defineCommand({
  name: 'identity.end-staff-access',
  permission: 'members:manage',
  worksReadOnly: true,
  input: z.object({ staffAccessId: id }),
  output: accepted,
});

/** Goes on in the organization that invited staff. Takes the refresh token as a refresh does. */
export const EnterAsStaff = defineCommand({
  name: 'identity.enter-as-staff',
  permission: 'self',
  input: z.object({ signInId: id, staffAccessId: id, refreshToken: z.string().min(20).max(500).optional() }),
  output: signedIn,
});

export const staffAccessView = z.object({
  id,
  role: z.enum(staffRoles),
  endsAt: instant,
  reason: z.string(),
  /** The user who let them in. */
  invitedBy: id,
  invitedAt: instant,
  /** Who came in by it, each since they first did. */
  entered: z.array(z.object({ userId: id, name: clear(z.string()), at: instant })),
});

export type StaffAccessView = z.infer<typeof staffAccessView>;

/** What staff is invited by at this moment, whether or not they came. */
export const ListStaffAccess = defineQuery({
  name: 'identity.list-staff-access',
  permission: 'organization:read',
  input: atLeast,
  output: z.object({ items: z.array(staffAccessView) }),
});

/** Organizations that invited staff, told to whoever is staff; nothing to anybody else. */
export const ListStaffInvitations = defineQuery({
  name: 'identity.list-staff-invitations',
  permission: 'self',
  input: z.object({}),
  output: z.object({
    items: z.array(
      staffAccessView
        .pick({ id: true, role: true, endsAt: true, reason: true, invitedAt: true })
        .extend({ organization: z.object({ id, name: z.string() }) }),
    ),
  }),
});

/** Somebody of the staff asks to read something. Told by the door that they read it through, kept once a minute. */
export const RecordStaffRead = defineCommand({
  name: 'identity.record-staff-read',
  permission: 'internal',
  input: z.object({ userId: id, staffAccessId: id, operation: z.string().min(1).max(200) }),
  output: accepted,
});
