import type { GuardianshipEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Who answers for an agent, and who was asked to. */
export type AgentGuardian = { readonly guardianId: string | null; readonly namedId: string | null };

export const initialAgentGuardian: AgentGuardian = { guardianId: null, namedId: null };

export function evolve(state: AgentGuardian, { type, data: { guardianId } }: GuardianshipEvent): AgentGuardian {
  switch (type) {
    case 'identity.agent.guardian-set':
      return { guardianId, namedId: null };
    case 'identity.agent.guardian-named':
      return { ...state, namedId: guardianId };
  }
}

export const agentGuardianStream = streamOf('identity.agent', { initial: initialAgentGuardian, evolve });
