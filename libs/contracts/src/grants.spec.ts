import { describe, expect, it } from 'vitest';

import {
  beyondGrants,
  commonGrants,
  type Grants,
  grantsOfList,
  isPossibleGrant,
  listOfGrants,
  rowScopes,
  unionOfGrants,
} from './grants.js';
import { permissions } from './permissions.js';
import { builtInGrants, grantsOf, isBuiltIn, permissionsOf, roleRef, roles, storedRole } from './roles.js';

const [own, team, all]: readonly Grants[] = rowScopes.map((rows) => ({ 'deals:read': rows }));
const none: Grants = {};

describe('grants of several roles', () => {
  it('reach as far as the widest of them', () => {
    expect(unionOfGrants([own!, all!, team!])).toEqual(all);
    expect(unionOfGrants([own!, team!, none])).toEqual(team);
    expect(unionOfGrants([])).toEqual({});
  });

  it('of two who act together reach as far as the narrower', () => {
    expect(commonGrants(own!, all!)).toEqual(own);
    expect(commonGrants(team!, own!)).toEqual(own);
    expect(commonGrants(all!, none)).toEqual({});
  });
});

describe('what may be given', () => {
  it('is what is held, over no more rows', () => {
    expect(beyondGrants(all!, team!)).toEqual([]);
    expect(beyondGrants(own!, own!)).toEqual([]);
    expect(beyondGrants(own!, team!)).toEqual(['deals:read']);
    expect(beyondGrants(none, own!)).toEqual(['deals:read']);
  });

  it('can be narrower than all only for records that can be somebody’s', () => {
    expect(isPossibleGrant({ permission: 'deals:read', rows: 'own' })).toBe(true);
    expect(isPossibleGrant({ permission: 'organization:manage', rows: 'all' })).toBe(true);
    expect(isPossibleGrant({ permission: 'organization:manage', rows: 'own' })).toBe(false);
  });
});

describe('a stored list', () => {
  it('is read back as it was', () => {
    expect(grantsOfList(listOfGrants(grantsOf.employee))).toEqual(grantsOf.employee);
  });

  it('gives nothing that is unknown or impossible', () => {
    expect(
      grantsOfList([
        { permission: 'spells:cast', rows: 'all' },
        { permission: 'organization:manage', rows: 'team' },
        { permission: 'deals:read', rows: 'own' },
      ]),
    ).toEqual(own);
  });
});

describe('the matrix', () => {
  it('lets the owner and the administrator do everything, and each other role no more than possible', () => {
    expect([permissionsOf.owner, permissionsOf.admin]).toEqual([permissions, permissions]);
    for (const role of roles)
      expect(
        listOfGrants(grantsOf[role]).filter((one) => !isPossibleGrant(one)),
        role,
      ).toEqual([]);
  });

  it('leaves settings, members, roles and keys to the owner and the administrator', () => {
    const managing = permissions.filter((permission) => permission.endsWith(':manage'));
    for (const role of roles.filter((one) => one !== 'owner' && one !== 'admin'))
      expect(
        managing.filter((permission) => grantsOf[role][permission]),
        role,
      ).toEqual([]);
  });

  it('keeps deciding from an agent', () => expect(grantsOf.ai_agent['proposals:decide']).toBeUndefined());

  it('holds an operator to its team; an employee reads all contacts and deals besides', () => {
    expect(grantsOf.operator).toMatchObject({ 'chats:read': 'team', 'deals:read': 'team', 'proposals:decide': 'team' });
    expect(permissionsOf.operator.filter((permission) => /^(chats|deals|contacts)/.test(permission))).toEqual([]);
    expect(grantsOf.employee).toMatchObject({ 'contacts:read': 'all', 'deals:read': 'all', 'deals:write': 'team' });
  });

  it('gives nothing for a role that is unknown', () => {
    expect(builtInGrants(['wizard', '0190b2c4-7d00-7000-8000-000000000001'])).toEqual({});
    expect(builtInGrants(['viewer', 'bidi'])).toEqual(grantsOf.bidi);
  });
});

describe('the name of a role', () => {
  it('is a built-in one or an id', () => {
    expect(roleRef.safeParse('bidi').success && isBuiltIn('bidi')).toBe(true);
    expect(roleRef.safeParse('0190b2c4-7d00-7000-8000-000000000001').success).toBe(true);
    expect(roleRef.safeParse('wizard').success || isBuiltIn('toString')).toBe(false);
  });

  it('can be read as it was stored, whatever became of it', () => {
    for (const name of [...roles, 'wizard', '0190b2c4-7d00-7000-8000-000000000001'])
      expect(storedRole.safeParse(name).success, name).toBe(true);
    expect(storedRole.safeParse('a b').success).toBe(false);
  });
});
