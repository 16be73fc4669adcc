import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due a minute after a user is deleted, for what a crash has left of them. */
export const accountErasureDue = defineTimer({
  name: 'identity.account-erasure-due',
  payload: z.object({ userId: z.uuid() }),
});
