import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due when staff is out again: it says so, since at the doors it is the clock that ends it. */
export const staffAccessDue = defineTimer({
  name: 'identity.staff-access-due',
  payload: z.object({ staffAccessId: z.uuid() }),
});
