import { grantsOf, RoleArchived, RoleChanged, RoleCreated, type RoleGrant } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRole } from '../role.js';
import { changeRole } from './change-role.js';

const roleId = 'r1';
const reads: RoleGrant = { permission: 'deals:read', rows: 'all' };
const writesOwn: RoleGrant = { permission: 'deals:write', rows: 'own' };
const manages: RoleGrant = { permission: 'members:manage', rows: 'all' };
const created = RoleCreated({ roleId, name: 'Closer', grants: [reads] });
const change = (asked: { name?: string; grants?: RoleGrant[] }, held = grantsOf.admin) => ({
  ...{ roleId, held, own: new Map() },
  ...asked,
});
const given = scenario({ initial: initialRole, evolve, decide: changeRole });

describe('change role', () => {
  it('names only what changed', () => {
    given(created)
      .when(change({ name: 'Finisher', grants: [reads] }))
      .then(RoleChanged({ roleId, name: 'Finisher', fromName: 'Closer' }));
    given(created)
      .when(change({ grants: [writesOwn, reads] }))
      .then(RoleChanged({ roleId, grants: [reads, writesOwn] }));
  });

  it('takes everything away', () =>
    given(created)
      .when(change({ grants: [] }))
      .then(RoleChanged({ roleId, grants: [] })));

  it('does nothing when it is so already', () =>
    given(created)
      .when(change({ name: 'Closer', grants: [reads] }))
      .thenNothing());

  it('refuses to give what whoever changes it doesn’t hold', () =>
    given(created)
      .when(change({ grants: [reads, manages] }, grantsOf.viewer))
      .thenRefused('identity.role.beyond-yours'));

  it('refuses a role that gives more than whoever changes it holds: to rename, to empty, to lessen', () => {
    const above = given(created, RoleChanged({ roleId, grants: [reads, manages] }));
    for (const asked of [{ name: 'Finisher' }, { grants: [] }, { grants: [manages] }, { grants: [reads] }])
      above.when(change(asked, grantsOf.bidi)).thenRefused('identity.role.above-yours');
    above.when(change({ grants: [] })).then(RoleChanged({ roleId, grants: [] }));
  });

  it('refuses the name of another role, or of a built-in one', () => {
    const own = new Map([['r2', { id: 'r2', name: 'Finisher', grants: [] }]]);
    given(created)
      .when({ ...change({ name: 'finisher' }), own })
      .thenRefused('identity.role.name-taken');
    given(created)
      .when(change({ name: 'O w n e r' }))
      .thenRefused('identity.role.name-built-in');
  });

  it('refuses fewer rows of what is nobody’s own', () =>
    given(created)
      .when(change({ grants: [{ permission: 'usage:read', rows: 'own' }] }))
      .thenRefused('identity.role.rows-not-possible'));

  it('refuses a role that is not there, or not any more', () => {
    given()
      .when(change({ name: 'Finisher' }))
      .thenRefused('identity.role.not-found');
    given(created, RoleArchived({ roleId }))
      .when(change({ name: 'Finisher' }))
      .thenRefused('identity.role.archived');
  });
});
