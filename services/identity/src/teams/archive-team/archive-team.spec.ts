import { TeamArchived, TeamCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTeam } from '../team.js';
import { archiveTeam } from './archive-team.js';

const teamId = 't1';
const created = TeamCreated({ teamId, name: 'Sales', principalIds: [] });
const given = scenario({ initial: initialTeam, evolve, decide: archiveTeam });

describe('archive team', () => {
  it('archives it', () => given(created).when({ teamId }).then(TeamArchived({ teamId })));

  it('does nothing when it is so already', () =>
    given(created, TeamArchived({ teamId })).when({ teamId }).thenNothing());

  it('refuses a team that is not there', () => given().when({ teamId }).thenRefused('identity.team.not-found'));
});
