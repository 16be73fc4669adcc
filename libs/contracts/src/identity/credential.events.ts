import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';
import type { SecondFactorTurned } from './second-factor-rule.events.js';

/** What identity stores about passwords that are forgotten and about second factors. In the house, never published. */
const id = z.uuid();

/** SHA-256 of a secret of at least 120 bits, hex: the secret itself is nowhere. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

export const PasswordResetIssued = defineEvent({
  type: 'identity.password-reset.issued',
  version: 1,
  data: z.object({
    resetId: id,
    userId: id,
    secretHash,
    expiresAt: instant,
    /** The version of the credential that it was issued for: it sets the password of no later one. */
    credentialVersion: z.int().min(0).optional(),
  }),
});

export const PasswordResetUsed = defineEvent({
  type: 'identity.password-reset.used',
  version: 1,
  data: z.object({ resetId: id }),
});

export const passwordResetEvents = [PasswordResetIssued, PasswordResetUsed] as const;

export type PasswordResetEvent = EventOf<(typeof passwordResetEvents)[number]>;

/** The secret is base32, as authenticators take it. */
export const SecondFactorBegun = defineEvent({
  type: 'identity.second-factor.begun',
  version: 1,
  data: z.object({ userId: id, secret: personal(z.string()) }),
  subject: ({ userId }) => userId,
});

/** `step` counts half minutes since 1970: a code of that one or an earlier one works no more. */
export const SecondFactorConfirmed = defineEvent({
  type: 'identity.second-factor.confirmed',
  version: 1,
  data: z.object({ userId: id, step: z.int(), recoveryHashes: z.array(secretHash) }),
});

export const SecondFactorCodeUsed = defineEvent({
  type: 'identity.second-factor.code-used',
  version: 1,
  data: z.object({ userId: id, step: z.int() }),
});

export const RecoveryCodeUsed = defineEvent({
  type: 'identity.second-factor.recovery-code-used',
  version: 1,
  data: z.object({ userId: id, recoveryHash: secretHash }),
});

export const RecoveryCodesRenewed = defineEvent({
  type: 'identity.second-factor.recovery-codes-renewed',
  version: 1,
  data: z.object({ userId: id, recoveryHashes: z.array(secretHash) }),
});

export const SecondFactorRemoved = defineEvent({
  type: 'identity.second-factor.removed',
  version: 1,
  data: z.object({ userId: id }),
});

export const secondFactorEvents = [
  SecondFactorBegun,
  SecondFactorConfirmed,
  SecondFactorCodeUsed,
  RecoveryCodeUsed,
  RecoveryCodesRenewed,
  SecondFactorRemoved,
] as const;

/** Beside what the house keeps to itself, what every service learns of it. */
export type SecondFactorEvent = EventOf<(typeof secondFactorEvents)[number] | typeof SecondFactorTurned>;
