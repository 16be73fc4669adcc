import { z } from 'zod';

import { LONGEST_PASSWORD } from './identity.operations.js';

/** By what somebody who is signed in proves once more that it is they: the second factor where they have one. */
export const provedAgain = z.object({
  secondFactorCode: z.string().min(1).max(64).optional(),
  password: z.string().min(1).max(LONGEST_PASSWORD).optional(),
});
