import { locales } from '@parley/contracts';
import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due at once: what differs between an address that somebody has and one that nobody has happens where nobody waits. */
export const passwordResetDue = defineTimer({
  name: 'identity.password-reset-due',
  payload: z.object({ resetId: z.uuid(), userId: z.uuid().nullable(), locale: z.enum(locales).optional() }),
});
