import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { accepted } from '../page.js';
import { LONGEST_PASSWORD, seenFrom } from './identity.operations.js';
import { locales } from './mail.events.js';

const id = z.uuid();
const shownPassword = z.string().min(1).max(LONGEST_PASSWORD);

/** A code of an authenticator, or one of the recovery codes. */
const secondFactorCode = z.string().min(1).max(64);

/** Ends all other sign-ins of the user, but for the one it is made in. */
export const ChangePassword = defineCommand({
  name: 'identity.change-password',
  permission: 'self',
  input: z.object({ signInId: id, currentPassword: shownPassword, newPassword: shownPassword }),
  output: accepted,
});

/** Answers the same, in the same time, whether or not somebody has that address. */
export const RequestPasswordReset = defineCommand({
  name: 'identity.request-password-reset',
  permission: 'public',
  input: z.object({
    email: z.email().max(254),
    locale: z.enum(locales).optional(),
    from: seenFrom.optional(),
  }),
  output: z.object({ isRequested: z.literal(true) }),
});

/** The token of the mail works once, within an hour. Ends all sign-ins; a second factor is asked for as before. */
export const ResetPassword = defineCommand({
  name: 'identity.reset-password',
  permission: 'public',
  input: z.object({ token: z.string().min(20).max(200), password: shownPassword }),
  output: z.object({ isReset: z.literal(true) }),
});

/** The secret is answered here, once: empty where the same command is repeated. Nothing is asked for until it was confirmed. */
export const BeginSecondFactor = defineCommand({
  name: 'identity.begin-second-factor',
  permission: 'self',
  input: z.object({}),
  output: accepted.extend({ secret: z.string(), uri: z.string() }),
});

/** None where the same command is repeated: they are shown once. */
const recoveryCodes = z.array(z.string());

export const ConfirmSecondFactor = defineCommand({
  name: 'identity.confirm-second-factor',
  permission: 'self',
  input: z.object({ code: secondFactorCode }),
  output: accepted.extend({ recoveryCodes }),
});

export const RemoveSecondFactor = defineCommand({
  name: 'identity.remove-second-factor',
  permission: 'self',
  input: z.object({ code: secondFactorCode }),
  output: accepted,
});

export const RenewRecoveryCodes = defineCommand({
  name: 'identity.renew-recovery-codes',
  permission: 'self',
  input: z.object({ code: secondFactorCode }),
  output: accepted.extend({ recoveryCodes }),
});

export const GetSecondFactor = defineQuery({
  name: 'identity.get-second-factor',
  permission: 'self',
  input: z.object({}),
  output: z.object({
    isOn: z.boolean(),
    recoveryCodeCount: z.int(),
    /** By the organization that the call is made in. */
    isRequired: z.boolean().optional(),
  }),
});
