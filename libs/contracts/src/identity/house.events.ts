import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';
import { locales } from './mail.events.js';

/**
 * What identity stores under the house: users, credentials, sign-ins. Not in the catalogue, so never
 * published; declared here all the same, since what was stored must be read for ever.
 */
const id = z.uuid();

/** SHA-256 of a secret of 256 bits, hex: the secret itself is nowhere. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

export const UserCreated = defineEvent({
  type: 'identity.user.created',
  version: 1,
  data: z.object({
    userId: id,
    email: personal(z.string()),
    name: personal(z.string()),
    /** The language that they are written to in. */
    locale: z.enum(locales).optional(),
  }),
  subject: ({ userId }) => userId,
});

export const UserJoined = defineEvent({
  type: 'identity.user.joined',
  version: 1,
  data: z.object({ userId: id, organizationId: id }),
});

export const UserLeft = defineEvent({
  type: 'identity.user.left',
  version: 1,
  data: z.object({ userId: id, organizationId: id }),
});

/** A code that was mailed there came back. */
export const UserAddressProved = defineEvent({
  type: 'identity.user.address-proved',
  version: 1,
  data: z.object({ userId: id }),
});

export const UserRenamed = defineEvent({
  type: 'identity.user.renamed',
  version: 1,
  data: z.object({ userId: id, name: personal(z.string()) }),
  subject: ({ userId }) => userId,
});

/** The language that they are written to in from here on. */
export const UserLocaleSet = defineEvent({
  type: 'identity.user.locale-set',
  version: 1,
  data: z.object({ userId: id, locale: z.enum(locales) }),
});

/** They are no more, by their own wish. Who comes back with the same address begins anew, in the same stream. */
export const UserDeleted = defineEvent({
  type: 'identity.user.deleted',
  version: 1,
  data: z.object({ userId: id }),
});

export const userEvents = [
  UserCreated,
  UserAddressProved,
  UserJoined,
  UserLeft,
  UserRenamed,
  UserLocaleSet,
  UserDeleted,
] as const;

export type UserEvent = EventOf<(typeof userEvents)[number]>;

/** The hash is argon2id in its own text form, which says how it was made. */
export const CredentialPasswordSet = defineEvent({
  type: 'identity.credential.password-set',
  version: 1,
  data: z.object({ userId: id, passwordHash: personal(z.string()) }),
  subject: ({ userId }) => userId,
});

/** The same password under dearer parameters: nobody changed anything. */
export const CredentialRehashed = defineEvent({
  type: 'identity.credential.rehashed',
  version: 1,
  data: z.object({ userId: id, passwordHash: personal(z.string()) }),
  subject: ({ userId }) => userId,
});

export const credentialEvents = [CredentialPasswordSet, CredentialRehashed] as const;

export type CredentialEvent = EventOf<(typeof credentialEvents)[number]>;

export const SignInStarted = defineEvent({
  type: 'identity.sign-in.started',
  version: 3,
  data: z.object({
    signInId: id,
    userId: id,
    organizationId: id,
    refreshHash: secretHash,
    /** However often it is refreshed, it ends here. */
    expiresAt: instant,
    by: z.enum(['password', 'code', 'oidc', 'telegram']),
  }),
  // Versions 1 and 2 knew fewer ways; each of them still is one.
  upcasts: { 1: (data) => data, 2: (data) => data },
});

export const SignInRefreshed = defineEvent({
  type: 'identity.sign-in.refreshed',
  version: 1,
  data: z.object({ signInId: id, organizationId: id, refreshHash: secretHash }),
});

export const SignInCodeIssued = defineEvent({
  type: 'identity.sign-in-code.issued',
  version: 1,
  data: z.object({
    codeId: id,
    userId: id,
    organizationId: id,
    codeHash: secretHash,
    expiresAt: instant,
  }),
});

export const SignInCodeUsed = defineEvent({
  type: 'identity.sign-in-code.used',
  version: 1,
  data: z.object({ codeId: id }),
});

export const signInCodeEvents = [SignInCodeIssued, SignInCodeUsed] as const;

export type SignInCodeEvent = EventOf<(typeof signInCodeEvents)[number]>;
