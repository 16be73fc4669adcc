import { TeamArchived, TeamChanged, TeamCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTeam } from '../team.js';
import { leaveTeam } from './leave-team.js';

const teamId = 't1';
const created = TeamCreated({ teamId, name: 'Sales', principalIds: ['ada', 'tim'] });
const given = scenario({ initial: initialTeam, evolve, decide: leaveTeam });

describe('leave team', () => {
  it('leaves everybody else in it', () =>
    given(created)
      .when({ teamId, principalId: 'ada' })
      .then(TeamChanged({ teamId, principalIds: ['tim'], fromPrincipalIds: ['ada', 'tim'] })));

  it('changes nothing for whoever is not in it, or of a team that is no more', () => {
    given(created).when({ teamId, principalId: 'eve' }).thenNothing();
    given(created, TeamArchived({ teamId })).when({ teamId, principalId: 'ada' }).thenNothing();
    given().when({ teamId, principalId: 'ada' }).thenNothing();
  });
});
