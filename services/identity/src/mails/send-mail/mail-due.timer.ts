import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due when a mail is to be handed to the mail server. */
export const mailDue = defineTimer({
  name: 'identity.mail-due',
  payload: z.object({ mailId: z.uuid(), requestedAt: z.iso.datetime() }),
});
