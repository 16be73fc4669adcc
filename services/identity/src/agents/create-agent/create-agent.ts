import { AgentCreated, AgentGuardianSet, type AgentIdentityEvent } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { Agent } from '../agent.js';
import { onlyUsersAnswer } from '../agent.errors.js';

export type NewAgent = { readonly agentId: string; readonly name: string; readonly creator: Actor };

/** Whoever creates an agent answers for it, in whoever's name that is. @throws DomainError `forbidden` `identity.agent.only-users-answer` */
export function createAgent({ agentId, name, creator }: NewAgent, agent: Agent): readonly AgentIdentityEvent[] {
  const guardianId = creator.onBehalfOf ?? (creator.principal.kind === 'user' ? creator.principal.id : undefined);
  if (guardianId === undefined) throw onlyUsersAnswer();
  if (agent.name !== null) return [];
  return [AgentCreated({ agentId, name }), AgentGuardianSet({ agentId, guardianId })];
}
