import { grantsOf, RoleCreated, type RoleGrant } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRole } from '../role.js';
import { createRole } from './create-role.js';

const ownDeals: RoleGrant = { permission: 'deals:write', rows: 'own' };
const closer = { roleId: 'r1', name: 'Closer', grants: [ownDeals] };
const create = (grants: RoleGrant[], held = grantsOf.admin) => ({ ...closer, grants, held, own: new Map() });
const given = scenario({ initial: initialRole, evolve, decide: createRole });

describe('create role', () => {
  it('creates it', () =>
    given()
      .when(create([ownDeals]))
      .then(RoleCreated(closer)));

  it('creates one that gives nothing yet', () =>
    given()
      .when(create([]))
      .then(RoleCreated({ ...closer, grants: [] })));

  it('does nothing when it is there already', () =>
    given(RoleCreated(closer))
      .when(create([ownDeals]))
      .thenNothing());

  it('refuses the name of another role, or of a built-in one', () => {
    const own = new Map([['r2', { id: 'r2', name: 'closer', grants: [] }]]);
    given()
      .when({ ...create([]), own })
      .thenRefused('identity.role.name-taken');
    given()
      .when({ ...create([]), name: 'Admin ' })
      .thenRefused('identity.role.name-built-in');
  });

  it('refuses to give what its maker doesn’t hold', () =>
    given()
      .when(create([{ permission: 'members:manage', rows: 'all' }], grantsOf.bidi))
      .thenRefused('identity.role.beyond-yours'));

  it('refuses to give it over more rows than its maker holds it over', () =>
    given()
      .when(create([{ permission: 'deals:write', rows: 'all' }], grantsOf.operator))
      .thenRefused('identity.role.beyond-yours'));

  it('refuses fewer rows of what is nobody’s own', () =>
    given()
      .when(create([{ permission: 'roles:manage', rows: 'team' }]))
      .thenRefused('identity.role.rows-not-possible'));
});
