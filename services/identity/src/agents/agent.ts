import type { AgentIdentityEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** An agent as somebody: how it is called, who answers for it, and who was asked to. */
export type Agent = {
  readonly name: string | null;
  readonly guardianId: string | null;
  readonly namedId: string | null;
};

export const initialAgent: Agent = { name: null, guardianId: null, namedId: null };

export function evolve(agent: Agent, event: AgentIdentityEvent): Agent {
  switch (event.type) {
    case 'identity.agent.created':
    case 'identity.agent.renamed':
      return { ...agent, name: event.data.name };
    case 'identity.agent.guardian-set':
      return { ...agent, guardianId: event.data.guardianId, namedId: null };
    case 'identity.agent.guardian-named':
      return { ...agent, namedId: event.data.guardianId };
  }
}

export const agentStream = streamOf('identity.agent', { initial: initialAgent, evolve });
