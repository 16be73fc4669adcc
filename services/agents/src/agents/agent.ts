import type { AgentEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Agent = {
  readonly isActive: boolean;
  /** Null for as many as the organization may. */
  readonly runsPerDay: number | null;
};

export const initialAgent: Agent = { isActive: false, runsPerDay: null };

export function evolve(agent: Agent, event: AgentEvent): Agent {
  switch (event.type) {
    case 'agents.agent.added':
      return { ...agent, isActive: true };
    case 'agents.agent.removed':
      return { ...agent, isActive: false };
    case 'agents.agent.budget-set':
      return { ...agent, runsPerDay: event.data.runsPerDay };
  }
}

export const agentStream = streamOf('agents.agent', { initial: initialAgent, evolve });
