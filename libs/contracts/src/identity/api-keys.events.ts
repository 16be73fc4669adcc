import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { programEvents } from './oauth.events.js';
import { AgentGuardianSet } from './agent.events.js';

const id = z.uuid();

/** A role or a permission as it was named then: one that the matrix no longer has can still be read, and gives nothing. */
const named = z.string().min(1).max(64);

/** A program may act with a key, lent by a user: with no more than the key's roles, its scopes and that user have. */
export const ApiKeyCreated = defineEvent({
  type: 'identity.api-key.created',
  version: 1,
  data: z.object({
    apiKeyId: id,
    name: z.string(),
    /** The first characters of the key, for people to tell keys apart by. */
    prefix: z.string(),
    roles: z.array(named).min(1),
    /** The permissions that the key was lent by name. Absent: all of its roles but what must be named. */
    scopes: z.array(named).optional(),
    /** The user who lent it, and answers for it. */
    guardianId: id,
    expiresAt: instant.optional(),
  }),
});

/** Private to identity: what a key is known by, and nothing that would open a door. */
export const ApiKeySecretSet = defineEvent({
  type: 'identity.api-key.secret-set',
  version: 1,
  data: z.object({
    apiKeyId: id,
    /** SHA-256 of the whole key, hex. */
    secretHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});

export const ApiKeyRevoked = defineEvent({
  type: 'identity.api-key.revoked',
  version: 1,
  data: z.object({
    apiKeyId: id,
    /** Absent where somebody revoked it by hand. */
    reason: z.enum(['password-changed', 'member-removed']).optional(),
  }),
  closes: true,
});

export const apiKeyEvents = [ApiKeyCreated, ApiKeyRevoked] as const;

export type ApiKeyEvent = EventOf<(typeof apiKeyEvents)[number]> | EventOf<typeof ApiKeySecretSet>;

/** What every service folds into its own answer to "on whose behalf": keys, programs, and agents with a guardian. */
export const lentEvents = [...apiKeyEvents, ...programEvents, AgentGuardianSet] as const;

export type LentEvent = EventOf<(typeof lentEvents)[number]>;
