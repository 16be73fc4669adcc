import { RoleArchived, RoleCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRole } from '../role.js';
import { archiveRole } from './archive-role.js';

const roleId = 'r1';
const created = RoleCreated({ roleId, name: 'Closer', grants: [] });
const given = scenario({ initial: initialRole, evolve, decide: archiveRole });

describe('archive role', () => {
  it('archives it', () => given(created).when({ roleId }).then(RoleArchived({ roleId })));

  it('does nothing when it is so already', () =>
    given(created, RoleArchived({ roleId })).when({ roleId }).thenNothing());

  it('refuses a role that is not there', () => given().when({ roleId }).thenRefused('identity.role.not-found'));
});
