import { AgentGuardianNamed, AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';

import type { Agent } from '../agent.js';

export type Orphaned = {
  readonly agentId: string;
  /** The guardian who was removed. */
  readonly formerId: string;
  readonly guardianId: string;
  /** Whether whoever removed the guardian takes the agent over, and so said so. */
  readonly isOneself: boolean;
  /** Whether the guardian is a member again since: they may have been named anew, and keep what they answer for. */
  readonly hasComeBack: boolean;
};

/** Another one is only asked: until they accept, the agent may do nothing, as its guardian may nothing. */
export function onMemberRemoved(
  { agentId, formerId, guardianId, isOneself, hasComeBack }: Orphaned,
  state: Agent,
): readonly AgentIdentityEvent[] {
  if (hasComeBack || state.guardianId !== formerId) return [];
  if (isOneself) return [AgentGuardianSet({ agentId, guardianId })];
  return state.namedId === guardianId ? [] : [AgentGuardianNamed({ agentId, guardianId })];
}
