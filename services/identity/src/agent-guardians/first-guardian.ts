import { AgentGuardianSet, type GuardianshipEvent } from '@parley/contracts';

import type { AgentGuardian } from './agent-guardian.js';

type First = { readonly agentId: string; readonly guardianId: string };

/** Whoever sets an installation up answers for its agent, until somebody else does. */
export const firstGuardian = (first: First, { guardianId }: AgentGuardian): readonly GuardianshipEvent[] =>
  guardianId === null ? [AgentGuardianSet(first)] : [];
