import { z } from 'zod';

import { defineEvent } from '../define-event.js';
import { personal } from '../personal.js';

const id = z.uuid();

/**
 * A user signed in with a device, or from a network, that they had not been seen with before. `deviceKey` stands for both
 * and says neither. Private to identity.
 */
export const DeviceSeen = defineEvent({
  type: 'identity.device.seen',
  version: 1,
  data: z.object({ userId: id, deviceKey: z.string() }),
});

/** From where a sign-in is used, each time that is another place: shown to its user alone. Private to identity. */
export const SignInSeen = defineEvent({
  type: 'identity.sign-in.seen',
  version: 1,
  data: z.object({ signInId: id, userId: id, address: personal(z.string()), userAgent: personal(z.string()) }),
  subject: ({ userId }) => userId,
});

/** From where a sign-in was used is known no more. Private to identity. */
export const SignInForgotten = defineEvent({
  type: 'identity.sign-in.forgotten',
  version: 1,
  data: z.object({ signInId: id, userId: id }),
});
