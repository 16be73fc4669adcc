import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';

export const devMail = z.object({
  id: z.uuid(),
  requestedAt: instant,
  status: z.enum(['requested', 'sent', 'failed']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});

export type DevMail = z.infer<typeof devMail>;

/**
 * The last 50 mails as they were written, newest first: how an invitation is read where no mail server is set. Refused in
 * production; the gateway shows them to its own machine alone.
 */
export const DevMails = defineQuery({
  name: 'identity.dev-mails',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ items: z.array(devMail).max(50) }),
});
