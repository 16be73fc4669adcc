import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';
import { seenFrom, signedIn } from './identity.operations.js';
import { provedAgain } from './proved-again.js';

/**
 * Of one line: what Telegram signs is lines of names and values, and a value with a line of its own could be read as
 * another name's.
 */
const line = z
  .string()
  .max(500)
  .regex(/^[^\r\n]*$/);

/** What Telegram's widget hands to the page, under our names: each field that came, as it came. */
const shown = z.object({
  /** One of `identity.list-identity-providers` that has a bot for the widget. */
  providerId: z.string().min(1).max(50),
  /** `id`: the user of Telegram. */
  telegramUserId: z.string().regex(/^[1-9]\d{0,18}$/),
  firstName: line.optional(),
  lastName: line.optional(),
  username: line.optional(),
  photoUrl: line.optional(),
  /** Seconds since 1970. */
  authDate: z.int().positive(),
  /** HMAC-SHA-256 of the other fields in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export type WidgetData = Omit<z.infer<typeof shown>, 'providerId'>;

/** Signs in whom the widget names, if that user of Telegram is linked to a user. Works once, within five minutes. */
export const SignInByTelegram = defineCommand({
  name: 'identity.sign-in-by-telegram',
  permission: 'public',
  input: shown.extend({
    secondFactorCode: z.string().min(1).max(64).optional(),
    /** Lasts for days instead of hours. */
    remember: z.boolean().optional(),
    from: seenFrom.optional(),
  }),
  output: signedIn,
});

/** Whom the widget names is from here on the user who is signed in, and who proves once more that it is they. */
export const LinkTelegram = defineCommand({
  name: 'identity.link-telegram',
  permission: 'self',
  input: shown.extend(provedAgain.shape),
  output: accepted,
});
