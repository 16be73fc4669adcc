import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

/** What identity stores about sign-ins by an identity provider. In the house, never published. */
const id = z.uuid();

/** SHA-256 of a secret of 256 bits, hex: the secret itself is nowhere. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Somebody was sent to a provider. What the provider must say back follows from the id, and is kept nowhere. */
export const OidcSignInBegun = defineEvent({
  type: 'identity.oidc-sign-in.begun',
  version: 1,
  data: z.object({
    oidcSignInId: id,
    providerId: z.string(),
    stateHash: secretHash,
    secretHash,
    /** A path of the console. */
    redirect: z.string().nullable(),
    expiresAt: instant,
  }),
});

/** The provider said who it is. `codeKey` stands for the code that was exchanged, and says nothing of it. */
export const OidcSignInProved = defineEvent({
  type: 'identity.oidc-sign-in.proved',
  version: 1,
  data: z.object({ oidcSignInId: id, identityId: id, codeKey: z.string() }),
});

export const OidcSignInEnded = defineEvent({
  type: 'identity.oidc-sign-in.ended',
  version: 1,
  /** `usedBy` is the command that used it: the same one again is no other use. Null where it was refused. */
  data: z.object({ oidcSignInId: id, usedBy: id.nullable() }),
});

export const oidcSignInEvents = [OidcSignInBegun, OidcSignInProved, OidcSignInEnded] as const;

export type OidcSignInEvent = EventOf<(typeof oidcSignInEvents)[number]>;

/** `identityId` is derived from issuer and subject: whoever has no key learns neither who it is nor who is missing. */
export const UserIdentityLinked = defineEvent({
  type: 'identity.user.identity-linked',
  version: 1,
  data: z.object({ identityId: id, userId: id, providerId: z.string() }),
});

/** It signs in nobody any more, and may be linked again. */
export const UserIdentityUnlinked = defineEvent({
  type: 'identity.user.identity-unlinked',
  version: 1,
  data: z.object({ identityId: id, userId: id, providerId: z.string() }),
});

export const linkedIdentityEvents = [UserIdentityLinked, UserIdentityUnlinked] as const;

export type LinkedIdentityEvent = EventOf<(typeof linkedIdentityEvents)[number]>;
