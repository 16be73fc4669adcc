import { grantsOf, RoleArchived, RoleChanged, RoleCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRole } from '../role.js';
import { archiveRole } from './archive-role.js';

const roleId = 'r1';
const asked = { roleId, held: grantsOf.admin };
const created = RoleCreated({ roleId, name: 'Closer', grants: [] });
const given = scenario({ initial: initialRole, evolve, decide: archiveRole });

describe('archive role', () => {
  it('archives it', () => given(created).when(asked).then(RoleArchived({ roleId })));

  it('does nothing when it is so already', () => given(created, RoleArchived({ roleId })).when(asked).thenNothing());

  it('refuses a role that gives more than whoever archives it holds', () =>
    given(created, RoleChanged({ roleId, grants: [{ permission: 'members:manage', rows: 'all' }] }))
      .when({ roleId, held: grantsOf.bidi })
      .thenRefused('identity.role.above-yours'));

  it('refuses a role that is not there', () => given().when(asked).thenRefused('identity.role.not-found'));
});
