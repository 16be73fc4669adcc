import { AgentCreated, AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { Agent } from '../agent.js';
import { onlyUsersAnswer } from '../agent.errors.js';

export type NewAgent = { readonly agentId: string; readonly name: string; readonly creator: Actor };

/** Whoever creates an agent answers for it: so it is a user, and no program in a user's name. */
export function createAgent({ agentId, name, creator }: NewAgent, agent: Agent): readonly AgentIdentityEvent[] {
  if (creator.principal.kind !== 'user' || creator.onBehalfOf !== undefined) throw onlyUsersAnswer();
  if (agent.name !== null) return [];
  return [AgentCreated({ agentId, name }), AgentGuardianSet({ agentId, guardianId: creator.principal.id })];
}
