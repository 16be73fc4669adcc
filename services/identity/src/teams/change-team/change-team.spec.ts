import { TeamArchived, TeamChanged, TeamCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTeam, type Team } from '../team.js';
import type { Grouper } from '../widening.js';
import { changeTeam, type TeamChange } from './change-team.js';

const teamId = 't1';
const created = TeamCreated({ teamId, name: 'Sales', principalIds: ['ada', 'tim'] });
const by: Grouper = { held: { 'teams:manage': 'all', 'deals:read': 'team' }, userId: 'kim' };
const given = scenario({
  ...{ initial: initialTeam, evolve },
  decide: (change: Omit<TeamChange, 'by'>, team: Team) => changeTeam({ ...change, by }, team),
});

describe('change team', () => {
  it('names only what changed, with what it was', () => {
    given(created)
      .when({ teamId, name: 'Roofs', principalIds: ['tim', 'ada'] })
      .then(TeamChanged({ teamId, name: 'Roofs', fromName: 'Sales' }));
    given(created)
      .when({ teamId, name: 'Sales', principalIds: ['tim'] })
      .then(TeamChanged({ teamId, principalIds: ['tim'], fromPrincipalIds: ['ada', 'tim'] }));
  });

  it('sends everybody out', () =>
    given(created)
      .when({ teamId, principalIds: [] })
      .then(TeamChanged({ teamId, principalIds: [], fromPrincipalIds: ['ada', 'tim'] })));

  it('does nothing when it is so already', () => given(created).when({ teamId, name: 'Sales' }).thenNothing());

  it('refuses a team that is not there, or not any more', () => {
    given().when({ teamId, name: 'Roofs' }).thenRefused('identity.team.not-found');
    given(created, TeamArchived({ teamId })).when({ teamId, name: 'Roofs' }).thenRefused('identity.team.archived');
  });

  it('widens nobody’s own rows by it', () =>
    given(created)
      .when({ teamId, principalIds: ['ada', 'tim', 'kim'] })
      .thenRefused('identity.team.widens-yours'));
});
