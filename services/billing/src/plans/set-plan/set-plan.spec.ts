import { PlanSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { planStream } from '../plan.js';
import { setPlan } from './set-plan.js';

const team = { planId: 'p1', name: 'Team', aiCallLimit: 500 };

describe('set plan', () => {
  const { initial, evolve } = planStream('t1', 'p1');
  const given = scenario({ initial, evolve, decide: setPlan });

  it('sets the first', () => given().when(team).then(PlanSet(team)));
  it('once', () => given(PlanSet(team)).when(team).thenNothing());

  it('sets another limit, or calls it otherwise', () => {
    given(PlanSet(team))
      .when({ ...team, aiCallLimit: 900 })
      .then(PlanSet({ ...team, aiCallLimit: 900 }));
    given(PlanSet(team))
      .when({ ...team, name: 'House' })
      .then(PlanSet({ ...team, name: 'House' }));
  });
});
