import { TeamCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTeam } from '../team.js';
import type { Grouper } from '../widening.js';
import { createTeam } from './create-team.js';

const by: Grouper = { held: { 'teams:manage': 'all', 'deals:read': 'team' }, userId: 'kim' };
const made = { teamId: 't1', name: 'Sales', principalIds: ['ada'] };
const sales = { ...made, by };
const given = scenario({ initial: initialTeam, evolve, decide: createTeam });

describe('create team', () => {
  it('creates it', () => given().when(sales).then(TeamCreated(made)));

  it('creates one that nobody is in yet', () =>
    given()
      .when({ ...sales, principalIds: [] })
      .then(TeamCreated({ ...made, principalIds: [] })));

  it('does nothing when it is there already', () => given(TeamCreated(made)).when(sales).thenNothing());

  it('widens nobody’s own rows by it', () =>
    given()
      .when({ ...sales, principalIds: ['kim'] })
      .thenRefused('identity.team.widens-yours'));
});
