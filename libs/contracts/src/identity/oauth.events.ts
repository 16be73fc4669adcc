import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

const id = z.uuid();

/** SHA-256 of a secret of 256 bits, hex: the secret itself is nowhere. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A permission as it was named then: one that the matrix no longer has can still be read, and gives nothing. */
const named = z.string().min(1).max(64);

const about = {
  name: z.string(),
  /** Where answers go, character by character. */
  redirectUris: z.array(z.string()).min(1),
  /** The most that a user may allow it. */
  scopes: z.array(named).min(1),
  /** Origins that browsers may call from with what it was allowed. */
  origins: z.array(z.string()),
};

/** Somebody else's program may ask members for leave to act in their name. */
export const OAuthClientCreated = defineEvent({
  type: 'identity.oauth-client.created',
  version: 1,
  data: z.object({ oauthClientId: id, isConfidential: z.boolean(), ...about }),
});

/** Private to identity: what the secret of a confidential one is known by. */
export const OAuthClientSecretSet = defineEvent({
  type: 'identity.oauth-client.secret-set',
  version: 1,
  data: z.object({ oauthClientId: id, secretHash }),
});

export const OAuthClientChanged = defineEvent({
  type: 'identity.oauth-client.changed',
  version: 1,
  data: z.object({ oauthClientId: id, ...z.object(about).partial().shape }),
});

/** It asks nobody any more; whoever had let it in is rid of it. */
export const OAuthClientArchived = defineEvent({
  type: 'identity.oauth-client.archived',
  version: 1,
  data: z.object({ oauthClientId: id }),
  closes: true,
});

export const oauthClientEvents = [OAuthClientCreated, OAuthClientChanged, OAuthClientArchived] as const;

export type OAuthClientEvent = EventOf<(typeof oauthClientEvents)[number]> | EventOf<typeof OAuthClientSecretSet>;

/** Private to identity: a user said yes, and a code is on its way to the program. */
export const ProgramApproved = defineEvent({
  type: 'identity.program.approved',
  version: 1,
  data: z.object({
    programId: id,
    oauthClientId: id,
    userId: id,
    scopes: z.array(named).min(1),
    redirectUri: z.string(),
    codeHash: secretHash,
    /** S256 of the verifier that only whoever asked knows. */
    codeChallenge: z.string(),
    /** How often the user had set a password when they showed it; what was approved before this was said has none. */
    passwordSetCount: z.int().optional(),
    expiresAt: instant,
  }),
});

/** The program showed the code: from here on it may act in the user's name, within the scopes. */
export const ProgramConnected = defineEvent({
  type: 'identity.program.connected',
  version: 1,
  data: z.object({ programId: id, oauthClientId: id, guardianId: id, scopes: z.array(named).min(1) }),
});

/** Private to identity: the one refresh token that works; `familyHash` is the part that all of its family share. */
export const ProgramRefreshed = defineEvent({
  type: 'identity.program.refreshed',
  version: 1,
  data: z.object({
    programId: id,
    familyHash: secretHash,
    refreshHash: secretHash,
    expiresAt: instant,
    /** When the family ends, however often it was refreshed; absent of one that was not refreshed since this was kept. */
    endsAt: instant.optional(),
  }),
});

/** `code-reused` and `refresh-reused`: somebody showed a second time what works once, so one of two stole it. */
export const ProgramDisconnected = defineEvent({
  type: 'identity.program.disconnected',
  version: 2,
  data: z.object({
    programId: id,
    reason: z.enum([
      ...(['by-user', 'by-program', 'code-reused', 'refresh-reused', 'client-archived', 'scopes-narrowed'] as const),
      ...(['password-changed', 'member-removed'] as const),
    ]),
  }),
  // Version 1 knew fewer reasons; each of them still is one.
  upcasts: { 1: (data) => data },
  closes: true,
});

export const programEvents = [ProgramConnected, ProgramDisconnected] as const;

export type ProgramEvent =
  EventOf<(typeof programEvents)[number]> | EventOf<typeof ProgramApproved> | EventOf<typeof ProgramRefreshed>;
