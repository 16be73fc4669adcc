import { AgentBudgetSet, type AgentEvent } from '@parley/contracts';

import type { Agent } from '../agent.js';
import { agentNotAtWork } from '../agent.errors.js';

export type Budget = { readonly agentId: string; readonly runsPerDay: number | null };

/** @throws DomainError `not-found` `agents.agent.not-found` */
export function setAgentBudget(budget: Budget, agent: Agent): readonly AgentEvent[] {
  if (!agent.isActive) throw agentNotAtWork(budget.agentId);
  return agent.runsPerDay === budget.runsPerDay ? [] : [AgentBudgetSet(budget)];
}
