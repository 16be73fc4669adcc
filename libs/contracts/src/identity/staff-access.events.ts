import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

const id = z.uuid();

/** A member invited the installation's staff: as what, until when, and why. */
export const StaffInvited = defineEvent({
  type: 'identity.staff-access.invited',
  version: 1,
  data: z.object({ staffAccessId: id, role: z.string(), endsAt: instant, reason: z.string() }),
});

/** Somebody of the staff came in, by that invitation and no longer than it says. */
export const StaffEntered = defineEvent({
  type: 'identity.staff-access.entered',
  version: 1,
  data: z.object({
    staffAccessId: id,
    userId: id,
    signInId: id,
    role: z.string(),
    endsAt: instant,
    /** The user who invited them: they hold no more than that one does. */
    invitedBy: id,
  }),
});

/** Staff is out again: by somebody's `hand`, or by `time` as was said in the beginning. */
export const StaffAccessEnded = defineEvent({
  type: 'identity.staff-access.ended',
  version: 1,
  data: z.object({ staffAccessId: id, by: z.string() }),
});

export const staffAccessEvents = [StaffInvited, StaffEntered, StaffAccessEnded] as const;

export type StaffAccessEvent = EventOf<(typeof staffAccessEvents)[number]>;

/** Said in the house, where staff looks: which organization invited them. */
export const StaffOffered = defineEvent({
  type: 'identity.staff-offer.made',
  version: 1,
  data: z.object({ staffAccessId: id, organizationId: id, endsAt: instant }),
});

export const staffOfferEvents = [StaffOffered] as const;

/** Somebody of the staff asked to read something: the envelope says who. Told once a minute for the same thing. */
export const StaffRead = defineEvent({
  type: 'identity.access.asked-by-staff',
  version: 1,
  data: z.object({ staffAccessId: id, operation: z.string() }),
});
