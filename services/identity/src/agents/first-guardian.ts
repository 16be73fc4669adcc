import { AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';

import type { Agent } from './agent.js';

type First = { readonly agentId: string; readonly guardianId: string };

/** Whoever sets an installation up answers for its agent, until somebody else does. */
export const firstGuardian = (first: First, { guardianId }: Agent): readonly AgentIdentityEvent[] =>
  guardianId === null ? [AgentGuardianSet(first)] : [];
