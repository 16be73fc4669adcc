import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted } from '../page.js';
import { seenFrom, signedIn } from './identity.operations.js';
import { provedAgain } from './proved-again.js';

/** A path of the console: no address of another host, in whatever spelling. */
const path = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/);

/** What comes back from the provider, and the secret that only the browser has that was sent there. */
const shown = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(2000),
  secret: z.string().min(1).max(200),
  /** The `iss` of the address, where the provider said it there. */
  issuer: z.string().max(500).optional(),
});

/** By which providers one can sign in here. */
export const ListIdentityProviders = defineQuery({
  name: 'identity.list-identity-providers',
  permission: 'public',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** The name of the bot, where Telegram's widget may be used in place of the way there and back. */
        widgetBot: z.string().optional(),
      }),
    ),
  }),
});

/** The address to send the browser to. State and secret work once, within ten minutes. */
export const StartOidcSignIn = defineCommand({
  name: 'identity.start-oidc-sign-in',
  permission: 'public',
  input: z.object({
    providerId: z.string().min(1).max(50),
    /** Where to go on in the console afterwards. */
    redirect: path.optional(),
    from: seenFrom.optional(),
  }),
  output: z.object({ address: z.string(), secret: z.string() }),
});

/** Signs in whom the provider names, if that identity is linked to a user. */
export const FinishOidcSignIn = defineCommand({
  name: 'identity.finish-oidc-sign-in',
  permission: 'public',
  input: shown.extend({
    secondFactorCode: z.string().min(1).max(64).optional(),
    /** Lasts for days instead of hours. */
    remember: z.boolean().optional(),
    from: seenFrom.optional(),
  }),
  output: signedIn.extend({ redirect: z.string().nullable() }),
});

/** Whom the provider names is from here on the user who is signed in, and who proves once more that it is they. */
export const LinkIdentity = defineCommand({
  name: 'identity.link-identity',
  permission: 'self',
  input: shown.extend(provedAgain.shape),
  output: accepted,
});

/** One's own identities at providers, the latest first. */
export const ListLinkedIdentities = defineQuery({
  name: 'identity.list-linked-identities',
  permission: 'self',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ providerId: z.string(), name: z.string(), linkedAt: instant })) }),
});

/** All that one has at that provider. A sign-in that goes on does so. */
export const UnlinkIdentity = defineCommand({
  name: 'identity.unlink-identity',
  permission: 'self',
  input: z.object({ providerId: z.string().min(1).max(50) }),
  output: accepted,
});
