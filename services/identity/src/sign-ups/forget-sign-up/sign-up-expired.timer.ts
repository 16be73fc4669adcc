import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due when a sign-up can't be confirmed any more. */
export const signUpExpired = defineTimer({
  name: 'identity.sign-up-expired',
  payload: z.object({ signUpId: z.uuid() }),
});
