import { AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';

import type { Agent } from '../agent.js';
import { agentNotFound, guardianshipNotFound } from '../agent.errors.js';

export type Acceptance = {
  readonly agentId: string;
  readonly userId: string;
  /** Whether the agent is an active one here. */
  readonly isAgent: boolean;
  /** Whether the user is an active member here. */
  readonly isMember: boolean;
};

export function acceptGuardianship(
  { agentId, userId, isAgent, isMember }: Acceptance,
  { guardianId, namedId }: Agent,
): readonly AgentIdentityEvent[] {
  if (!isAgent) throw agentNotFound(agentId);
  if (isMember && namedId === userId) return [AgentGuardianSet({ agentId, guardianId: userId })];
  if (isMember && guardianId === userId) return [];
  throw guardianshipNotFound(agentId);
}
