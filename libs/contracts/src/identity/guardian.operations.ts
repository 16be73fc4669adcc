import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';

/** Answers for an agent, as somebody asked one to: from then on it may do no more than oneself. */
export const AcceptGuardianship = defineCommand({
  name: 'identity.accept-guardianship',
  permission: 'self',
  input: z.object({ agentId: z.uuid() }),
  output: accepted,
});
