import { CheckAiAllowance } from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { useAgentsAtWork } from '../../spec-support/use-agents-at-work.adapter.js';
import { SetAgentBudgetHandler } from '../set-agent-budget/set-agent-budget.handler.js';
import { AgentBudgetsByIdsQuery } from './agent-budgets-by-ids.query.js';
import { SpentBudgets } from './spent-budgets.adapter.js';

const DAY = 86_400_000;
const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);

const give = (runsPerDay: number | null) =>
  new SetAgentBudgetHandler(at().log.store).handle({ agentId: at().agentId, runsPerDay }, at().command());
const spend = (runId = v7()) =>
  new SpentBudgets(at().log.tenants, clock).spend({ tenantId: at().tenantId, agentId: at().agentId, runId });
const shown = async (...ids: string[]) =>
  (await new AgentBudgetsByIdsQuery(at().log.tenants, clock).answer({ ids }, at().member)).items;

describe('an agent’s budget', () => {
  it('is kept to by runs that come at once, and begins anew each day', async () => {
    await give(3);
    const taken = await Promise.all(Array.from({ length: 20 }, () => spend()));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(await shown(at().agentId, v7())).toEqual([{ agentId: at().agentId, runsPerDay: 3, runsToday: 3 }, null]);
    clock.advance(DAY);
    expect(await spend()).toBe(true);
    expect(await shown(at().agentId)).toMatchObject([{ runsToday: 1 }]);
  });

  it('mutant twin: counted without waiting for each other, more runs get a place than there are', async () => {
    await give(3);
    const careless = async () => {
      const [{ n }] = await at().log.tenants.inTenant({ tenantId: at().tenantId }, (em) =>
        em.execute<[{ n: number }]>('select count(*)::int as n from agents.spent_budget where agent_id = ?', [
          at().agentId,
        ]),
      );
      return n < 3;
    };
    const allowed = await Promise.all(Array.from({ length: 20 }, careless));
    expect(allowed.filter(Boolean).length).toBeGreaterThan(3);
  });

  it('counts a run once that is repeated after a crash', async () => {
    await give(1);
    const runId = v7();
    expect([await spend(runId), await spend(runId), await spend()]).toEqual([true, true, false]);
  });

  it('that nobody set is as large as the organization’s, and one of nothing lets nothing through', async () => {
    expect(await Promise.all([spend(), spend(), spend()])).toEqual([true, true, true]);
    await give(0);
    expect(await spend()).toBe(false);
    await give(null);
    expect(await spend()).toBe(true);
  });

  it('once spent, costs the organization nothing of its plan', async () => {
    const askedOfBilling = () =>
      at()
        .others.asked.filter(({ name }) => name === CheckAiAllowance.name)
        .map(({ input }) => input);
    await give(0);
    await at().hear('How much is it?');
    await at().answer();
    expect(askedOfBilling()).toEqual([{}]);
    await give(1);
    await at().hear('Hello?');
    await at().answer();
    expect(askedOfBilling()).toEqual([{}, { runId: expect.any(String) as string }]);
  });

  it('once spent, nothing is drafted, and whoever asks for a proposal is told', async () => {
    await give(0);
    await at().hear('How much is it?');
    const result = await at().answer();
    expect(result).toMatchObject({ conclusion: { outcome: 'limit-reached', code: 'agents.budget.spent' } });
    expect(await at().proposals()).toEqual([]);
    await expect(at().request()).rejects.toMatchObject({ code: 'agents.budget.spent', kind: 'limited' });
    await give(null);
    await at().hear('Hello?');
    await at().answer();
    expect(await at().proposals()).not.toEqual([]);
  });
});
