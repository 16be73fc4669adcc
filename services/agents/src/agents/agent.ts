import type { AgentEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Agent = { readonly isActive: boolean };

export const initialAgent: Agent = { isActive: false };

export function evolve(_agent: Agent, event: AgentEvent): Agent {
  switch (event.type) {
    case 'agents.agent.added':
      return { isActive: true };
    case 'agents.agent.removed':
      return { isActive: false };
  }
}

export const agentStream = streamOf('agents.agent', { initial: initialAgent, evolve });
