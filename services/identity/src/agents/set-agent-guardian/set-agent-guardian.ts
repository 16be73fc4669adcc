import {
  AgentGuardianNamed,
  AgentGuardianSet,
  beyondGrants,
  type Grants,
  type AgentIdentityEvent,
} from '@parley/contracts';

import { holdsMore } from '../../members/member.errors.js';
import type { Agent } from '../agent.js';
import { agentNotFound, guardianNotFound } from '../agent.errors.js';

/** An active member, as its organization knows it. */
export type ActiveMember = { readonly kind: 'user' | 'agent' };

export type NewGuardian = {
  readonly agentId: string;
  readonly guardianId: string;
  readonly agent: ActiveMember | undefined;
  readonly guardian: ActiveMember | undefined;
  /** Whether whoever asks names oneself, by oneself. */
  readonly isOneself: boolean;
  /** What whoever asks holds now. */
  readonly held: Grants;
  /** What the agent’s roles give. */
  readonly memberHolds: Grants;
};

/** Nobody answers for an agent who didn’t say so: another one is only asked. */
export function setAgentGuardian(asked: NewGuardian, state: Agent): readonly AgentIdentityEvent[] {
  const { agentId, guardianId, isOneself } = asked;
  nameable(asked);
  const isSo = state.guardianId === guardianId;
  // Who answers for it already has said so: naming them again takes back what another one was asked.
  if (isSo && state.namedId === null) return [];
  if (isSo || isOneself) return [AgentGuardianSet({ agentId, guardianId })];
  return state.namedId === guardianId ? [] : [AgentGuardianNamed({ agentId, guardianId })];
}

function nameable({ agentId, guardianId, agent, guardian, held, memberHolds }: NewGuardian): void {
  if (agent?.kind !== 'agent') throw agentNotFound(agentId);
  if (guardian?.kind !== 'user') throw guardianNotFound(guardianId);
  const beyond = beyondGrants(held, memberHolds);
  if (beyond.length > 0) throw holdsMore(beyond);
}
