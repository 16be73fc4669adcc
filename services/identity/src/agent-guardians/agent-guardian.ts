import type { AgentGuardianEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Who answers for an agent. */
export type AgentGuardian = { readonly guardianId: string | null };

export const initialAgentGuardian: AgentGuardian = { guardianId: null };

export const evolve = (_: AgentGuardian, { data: { guardianId } }: AgentGuardianEvent): AgentGuardian => ({
  guardianId,
});

export const agentGuardianStream = streamOf('identity.agent', { initial: initialAgentGuardian, evolve });
