import { AgentGuardianNamed, AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';

import type { Agent } from '../agent.js';

export type Orphaned = {
  readonly agentId: string;
  /** The guardian who was removed. */
  readonly formerId: string;
  readonly guardianId: string;
  /** Whether whoever removed the guardian takes the agent over, and so said so. */
  readonly isOneself: boolean;
};

/** Another one is only asked: until they accept, the agent may do nothing, as its guardian may nothing. */
export function onMemberRemoved(
  { agentId, formerId, guardianId, isOneself }: Orphaned,
  state: Agent,
): readonly AgentIdentityEvent[] {
  if (state.guardianId !== formerId) return [];
  if (isOneself) return [AgentGuardianSet({ agentId, guardianId })];
  return state.namedId === guardianId ? [] : [AgentGuardianNamed({ agentId, guardianId })];
}
