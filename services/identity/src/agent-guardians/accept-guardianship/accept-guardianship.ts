import { AgentGuardianSet, type GuardianshipEvent } from '@parley/contracts';

import type { AgentGuardian } from '../agent-guardian.js';
import { agentNotFound, guardianshipNotFound } from '../agent-guardian.errors.js';

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
  { guardianId, namedId }: AgentGuardian,
): readonly GuardianshipEvent[] {
  if (!isAgent) throw agentNotFound(agentId);
  if (isMember && namedId === userId) return [AgentGuardianSet({ agentId, guardianId: userId })];
  if (isMember && guardianId === userId) return [];
  throw guardianshipNotFound(agentId);
}
