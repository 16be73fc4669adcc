import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { visibleName } from '../visible-text.js';
import { LONGEST_PASSWORD, seenFrom, signedIn } from './identity.operations.js';
import { locales } from './mail.events.js';

/** Answers the same, in the same time, whether or not the address has a sign-in: what differs goes by mail. */
export const SignUp = defineCommand({
  name: 'identity.sign-up',
  permission: 'public',
  input: z.object({
    email: z.email().max(254),
    password: z.string().min(1).max(LONGEST_PASSWORD),
    name: visibleName(100),
    organizationName: visibleName(100),
    locale: z.enum(locales).optional(),
    from: seenFrom.optional(),
  }),
  output: z.object({ isRequested: z.literal(true) }),
});

/**
 * The code of the mail works once, within 24 hours: it proves the address, makes the organization and signs in. The
 * password is asked for again: whoever owns the address and never signed up must not confirm a stranger's.
 */
export const ConfirmSignUp = defineCommand({
  name: 'identity.confirm-sign-up',
  permission: 'public',
  input: z.object({
    code: z.string().min(20).max(200),
    password: z.string().min(1).max(LONGEST_PASSWORD),
    from: seenFrom.optional(),
  }),
  output: signedIn,
});
