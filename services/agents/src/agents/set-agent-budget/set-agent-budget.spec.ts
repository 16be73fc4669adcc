import { AgentAdded, AgentBudgetSet, AgentRemoved } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { agentNotAtWork } from '../agent.errors.js';
import { setAgentBudget } from './set-agent-budget.js';

const sdr = { agentId: 'sdr' };
const budget = { ...sdr, runsPerDay: 100 };

describe('set agent budget', () => {
  const given = scenario({ initial: initialAgent, evolve, decide: setAgentBudget });

  it('says how many runs a day', () => given(AgentAdded(sdr)).when(budget).then(AgentBudgetSet(budget)));
  it('says it once', () => given(AgentAdded(sdr), AgentBudgetSet(budget)).when(budget).thenNothing());
  it('may be taken away again', () =>
    given(AgentAdded(sdr), AgentBudgetSet(budget))
      .when({ ...sdr, runsPerDay: null })
      .then(AgentBudgetSet({ ...sdr, runsPerDay: null })));
  it('outlives a suspension', () =>
    given(AgentAdded(sdr), AgentBudgetSet(budget), AgentRemoved(sdr), AgentAdded(sdr)).when(budget).thenNothing());
  it('is nobody’s who is not at work', () => given().when(budget).thenRefused(agentNotAtWork('sdr').code));
});
