import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';
import { successor } from './member.operations.js';
import { provedAgain } from './proved-again.js';

/** Who goes on with what a user answers for in one of their organizations; nobody where nobody is named. */
export const accountHandOver = z.object({ organizationId: z.uuid(), handOverTo: successor.optional() });

export type AccountHandOver = z.infer<typeof accountHandOver>;

/** Ends a user for good: they leave every organization, and their keys are destroyed. */
export const DeleteAccount = defineCommand({
  name: 'identity.delete-account',
  permission: 'self',
  worksReadOnly: true,
  input: provedAgain.extend({ handOvers: z.array(accountHandOver).max(100).optional() }),
  output: accepted,
});
