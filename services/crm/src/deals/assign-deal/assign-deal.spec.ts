import { DealAssigned, DealCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialDeal, reachedDeal } from '../deal.js';
import { assignDeal } from './assign-deal.js';

const dealId = 'd1';
const created = DealCreated({
  ...{ dealId, pipelineId: 'p1', stage: { id: 's1', kind: 'open' }, contactId: 'c1', subjectId: 'c1', title: 'Roof' },
});
const assigned = (assigneeId: string | null, teamId: string | null) =>
  DealAssigned({ dealId, assigneeId, teamId, reason: 'by-hand' });
const to = (assigneeId: string | null, more: { teamId?: string | null } = {}) =>
  ({ dealId, assigneeId, reason: 'by-hand', ...more }) as const;
const given = scenario({ initial: initialDeal, evolve, decide: assignDeal });

describe('assign deal', () => {
  it('says who answers for it, and which team', () => {
    given(created)
      .when(to('ada', { teamId: 'roofs' }))
      .then(assigned('ada', 'roofs'));
    given(created, assigned('ada', 'roofs')).when(to('tim')).then(assigned('tim', 'roofs'));
    given(created, assigned('ada', 'roofs'))
      .when(to(null, { teamId: null }))
      .then(assigned(null, null));
  });

  it('names the rule that said so', () =>
    given(created)
      .when({ dealId, assigneeId: null, teamId: 'roofs', reason: 'territory', ruleId: 'r1' })
      .then(DealAssigned({ dealId, assigneeId: null, teamId: 'roofs', reason: 'territory', ruleId: 'r1' })));

  it('does nothing when it is so already', () =>
    given(created, assigned('ada', 'roofs')).when(to('ada')).thenNothing());

  it('is by hand from then on where a hand confirms what a territory said', () => {
    const byRule = DealAssigned({ dealId, assigneeId: 'ada', teamId: 'roofs', reason: 'territory', ruleId: 'r1' });
    given(created, byRule).when(to('ada')).then(assigned('ada', 'roofs'));
    given(created, byRule, assigned('ada', 'roofs')).when(to('ada')).thenNothing();
    given(created, byRule)
      .when({ ...to('ada'), reason: 'territory', ruleId: 'r1' })
      .thenNothing();
  });

  it('refuses a deal that is not there', () => given().when(to('ada')).thenRefused('crm.deal.not-found'));

  it('refuses one that is out of reach as one that is not there', () => {
    const deal = [created, assigned('ada', null)].reduce(evolve, initialDeal);
    const reach = { rows: 'own', assigneeIds: ['tim'], teamIds: [] } as const;
    expect(() => assignDeal(to('tim'), reachedDeal(reach, deal))).toThrow(
      expect.objectContaining({ code: 'crm.deal.not-found' }),
    );
    expect(assignDeal(to('tim'), deal), 'mutant twin: without the reach it would be taken').toHaveLength(1);
  });
});
