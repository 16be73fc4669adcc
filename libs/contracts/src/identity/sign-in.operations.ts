import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted } from '../page.js';

const id = z.uuid();

/** A sign-in that goes on; of one that began before they were kept, the device and the address are not known. */
export const signInView = z.object({
  id,
  device: z.string().nullable(),
  address: z.string().nullable(),
  startedAt: instant,
  /** When it was begun, refreshed or taken elsewhere: at least every ten minutes while it is used. */
  lastUsedAt: instant,
  expiresAt: instant,
});

export type SignInView = z.infer<typeof signInView>;

/** One's own sign-ins, the last used first, at most 100. */
export const ListSignIns = defineQuery({
  name: 'identity.list-sign-ins',
  permission: 'self',
  input: z.object({}),
  output: z.object({ items: z.array(signInView) }),
});

export const EndSignIn = defineCommand({
  name: 'identity.end-sign-in',
  permission: 'self',
  input: z.object({ signInId: id }),
  output: accepted,
});

/** All but the one that is named: the one it is made in. */
export const EndOtherSignIns = defineCommand({
  name: 'identity.end-other-sign-ins',
  permission: 'self',
  input: z.object({ signInId: id }),
  output: accepted,
});
