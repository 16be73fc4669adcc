import { CheckAiAllowance, OrganizationChanged } from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { useAgentsAtWork } from '../../spec-support/use-agents-at-work.adapter.js';
import { OnOrganizationChangedReactor } from '../on-organization-changed/on-organization-changed.reactor.js';
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

/** The organization says where it is, in an event of its stream of that version. */
async function movesTo(timeZone: string, streamVersion = 1): Promise<void> {
  const { tenantId, log } = at();
  const { envelope, ...said } = at().event(OrganizationChanged({ organizationId: tenantId, timeZone }));
  const event = { ...said, envelope: { ...envelope, streamVersion } };
  await log.tenants.inTenant({ tenantId }, (em) =>
    new OnOrganizationChangedReactor().handle(event, { em, events: log.store, position: '' }),
  );
}

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

  it.each([
    { timeZone: 'Asia/Tokyo', now: '2027-03-02T09:00:00.000Z', midnight: '2027-03-02T15:00:00.000Z' },
    { timeZone: 'America/New_York', now: '2027-03-03T01:00:00.000Z', midnight: '2027-03-03T05:00:00.000Z' },
    // The day on which summer begins there.
    { timeZone: 'Europe/Riga', now: '2027-03-28T00:30:00.000Z', midnight: '2027-03-28T21:00:00.000Z' },
  ])('begins anew at midnight where the organization is: $timeZone, $midnight', async ({ timeZone, now, midnight }) => {
    await movesTo(timeZone);
    await give(1);
    clock.moveTo(now);
    expect(await spend()).toBe(true);
    clock.moveTo(new Date(Date.parse(midnight) - 1).toISOString());
    expect(await spend(), 'mutant twin: by UTC it would be another day in New York').toBe(false);
    expect(await shown(at().agentId)).toMatchObject([{ runsToday: 1 }]);
    clock.moveTo(midnight);
    expect(await shown(at().agentId)).toMatchObject([{ runsToday: 0 }]);
    expect(await spend(), 'mutant twin: by UTC it would be the same day still in Tokyo').toBe(true);
  });

  it('keeps to where the organization is now, whatever comes again or late', async () => {
    await movesTo('Asia/Tokyo', 2);
    await movesTo('America/New_York', 1);
    await give(1);
    clock.moveTo('2027-04-02T14:00:00.000Z');
    expect(await spend()).toBe(true);
    clock.moveTo('2027-04-02T15:00:00.000Z');
    expect(await spend()).toBe(true);
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
