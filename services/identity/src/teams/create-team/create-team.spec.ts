import { TeamCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTeam } from '../team.js';
import { createTeam } from './create-team.js';

const sales = { teamId: 't1', name: 'Sales', principalIds: ['ada'] };
const given = scenario({ initial: initialTeam, evolve, decide: createTeam });

describe('create team', () => {
  it('creates it', () => given().when(sales).then(TeamCreated(sales)));

  it('creates one that nobody is in yet', () =>
    given()
      .when({ ...sales, principalIds: [] })
      .then(TeamCreated({ ...sales, principalIds: [] })));

  it('does nothing when it is there already', () => given(TeamCreated(sales)).when(sales).thenNothing());
});
