import { type AgentGuardianEvent, AgentGuardianSet } from '@parley/contracts';

import type { AgentGuardian } from '../agent-guardian.js';
import { agentNotFound, guardianNotFound } from '../agent-guardian.errors.js';

/** An active member, as its organization knows it. */
export type ActiveMember = { readonly kind: 'user' | 'agent' };

export type NewGuardian = {
  readonly agentId: string;
  readonly guardianId: string;
  readonly agent: ActiveMember | undefined;
  readonly guardian: ActiveMember | undefined;
};

export function setAgentGuardian(asked: NewGuardian, state: AgentGuardian): readonly AgentGuardianEvent[] {
  const { agentId, guardianId, agent, guardian } = asked;
  if (agent?.kind !== 'agent') throw agentNotFound(agentId);
  if (guardian?.kind !== 'user') throw guardianNotFound(guardianId);
  return state.guardianId === guardianId ? [] : [AgentGuardianSet({ agentId, guardianId })];
}
