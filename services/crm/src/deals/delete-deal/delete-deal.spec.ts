import { DealAssigned, DealCreated, DealDeleted, DealErased, DealRestored } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialDeal, reachedDeal } from '../deal.js';
import { restoreDeal } from '../restore-deal/restore-deal.js';
import { deleteDeal, eraseDeal } from './delete-deal.js';

const dealId = 'deal-1';
const named = { dealId };
const created = DealCreated({
  ...{ dealId, pipelineId: 'sales', stage: { id: 'cold', kind: 'open' } },
  ...{ contactId: 'anna', subjectId: 'anna', title: 'Roof' },
});
const assigned = DealAssigned({ dealId, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
const [deleted, restored, erased] = [DealDeleted(named), DealRestored(named), DealErased(named)];

describe('delete deal', () => {
  const given = scenario({ initial: initialDeal, evolve, decide: deleteDeal });

  it('puts it into the recycle bin', () => given(created).when(named).then(deleted));

  it('puts it there again once it came out', () => given(created, deleted, restored).when(named).then(deleted));

  it('refuses what lies there, what was erased, and what never was', () => {
    given(created, deleted).when(named).thenRefused('crm.deal.not-found');
    given(created, deleted, erased).when(named).thenRefused('crm.deal.not-found');
    given().when(named).thenRefused('crm.deal.not-found');
  });
});

describe('restore deal', () => {
  const given = scenario({ initial: initialDeal, evolve, decide: restoreDeal });

  it('takes it out again', () => given(created, deleted).when(named).then(restored));

  it('does nothing where it lies elsewhere', () => given(created).when(named).thenNothing());

  it('refuses what was erased, and what never was', () => {
    given(created, deleted, erased).when(named).thenRefused('crm.deal.not-found');
    given().when(named).thenRefused('crm.deal.not-found');
  });

  it('gives it back as it was', () => {
    const before = [created, assigned].reduce(evolve, initialDeal);
    expect([deleted, restored].reduce(evolve, before)).toEqual(before);
  });

  it('refuses whoever would not reach it', () => {
    const by = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    const inBin = [created, assigned, deleted].reduce(evolve, initialDeal);
    expect(reachedDeal(by('tim'), inBin)).toEqual(initialDeal);
    expect(reachedDeal(by('ada'), inBin), 'mutant twin: whose it was').toEqual(inBin);
  });
});

describe('erase deal', () => {
  const given = scenario({ initial: initialDeal, evolve, decide: eraseDeal });

  it('ends what lies in the recycle bin', () => given(created, deleted).when(named).then(erased));

  it('leaves what came out, and what was ended before', () => {
    given(created, deleted, restored).when(named).thenNothing();
    given(created, deleted, erased).when(named).thenNothing();
  });
});
