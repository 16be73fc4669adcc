import { callerNames, principalSchema } from '@parley/contracts';
import { z } from 'zod';

/** Longest life of an internal token, in seconds. */
export const LONGEST_LIFE = 60;

/** What an internal token says: who asks, in which organization, for whom, and what it follows from. */
export const internalClaims = z.object({
  /** The calling service, whose key signed. */
  iss: z.enum(callerNames),
  /** The one service that may accept it. */
  aud: z.string(),
  iat: z.int(),
  exp: z.int(),
  org: z.uuid(),
  prn: principalSchema,
  obo: z.string().optional(),
  /** The sign-in session of a user. */
  sid: z.string().optional(),
  /** The event that a reactor, timer or agent answers. */
  evt: z.string().optional(),
});

export type InternalClaims = z.infer<typeof internalClaims>;
