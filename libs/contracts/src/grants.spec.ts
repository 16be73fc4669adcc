import { describe, expect, it } from 'vitest';

import {
  beyondGrants,
  commonGrants,
  type Grants,
  grantsOfList,
  isPossibleGrant,
  listOfGrants,
  rowScopes,
  leftOut,
  unionOfGrants,
  withFields,
} from './grants.js';
import { type Permission, permissions } from './permissions.js';
import {
  builtInGrants,
  grantsOf,
  isBuiltIn,
  permissionsOf,
  roleRef,
  roles,
  storedRole,
  withinAgents,
} from './roles.js';

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
    ).toEqual(withFields('deals:read', 'own'));
  });
});

describe('a field that a permission leaves out', () => {
  const blind = grantsOfList([{ permission: 'contacts:read', rows: 'all', except: ['username'] }]);
  const seeing = grantsOfList([{ permission: 'contacts:read', rows: 'own' }]);

  it('is kept in the list, and in what is held', () => {
    expect(listOfGrants(blind)).toEqual([{ permission: 'contacts:read', rows: 'all', except: ['username'] }]);
    expect(leftOut(blind, 'contacts:read')).toEqual(['contacts:read.username']);
    expect(leftOut(seeing, 'contacts:read')).toEqual([]);
  });

  it('is there again by another role over as many rows, and else left out, to be sure', () => {
    expect(leftOut(unionOfGrants([blind, withFields('contacts:read', 'all')]), 'contacts:read')).toEqual([]);
    expect(leftOut(unionOfGrants([blind, seeing]), 'contacts:read')).toEqual(['contacts:read.username']);
  });

  it('is left out for two who act together where either lacks it, and given by nobody who lacks it', () => {
    expect(leftOut(commonGrants(blind, grantsOf.owner), 'contacts:read')).toEqual(['contacts:read.username']);
    expect(beyondGrants(blind, grantsOf.viewer)).toContain('contacts:read.username');
    expect(beyondGrants(grantsOf.owner, blind)).toEqual([]);
  });

  it('is one that the permission has; one that is no longer known leaves nothing out', () => {
    expect(isPossibleGrant({ permission: 'contacts:read', rows: 'all', except: ['title'] })).toBe(false);
    expect(isPossibleGrant({ permission: 'deals:write', rows: 'own', except: ['title', 'stage'] })).toBe(true);
    const old = grantsOfList([{ permission: 'contacts:read', rows: 'all', except: ['shoe-size'] }]);
    expect(old).toEqual(withFields('contacts:read', 'all'));
  });

  it('is held by every built-in role that holds what it is a part of', () => {
    for (const role of roles) expect(listOfGrants(grantsOf[role]).filter(({ except }) => except)).toEqual([]);
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

  it('gives nothing for a role that is unknown', () => {
    expect(builtInGrants(['wizard', '0190b2c4-7d00-7000-8000-000000000001'])).toEqual({});
    expect(builtInGrants(['viewer', 'wizard'])).toEqual(grantsOf.viewer);
  });
});

/** What each is for, in its own words, each permission by name, so that the matrix can't prove itself. */
describe('the presets', () => {
  const over = (rows: 'own' | 'team' | 'all', ...held: readonly Permission[]) =>
    held.map((permission) => ({ permission, rows }));
  const byName = (held: readonly { readonly permission: string }[]) =>
    held.toSorted((one, other) => one.permission.localeCompare(other.permission));
  const surroundings = over(
    'all',
    ...(['organization:read', 'teams:read', 'channel-accounts:read', 'pipelines:read'] as const),
    ...([
      'fields:read',
      'templates:read',
      'activity:read',
      'notes:read',
      'notes:write',
      'files:read',
      'files:write',
    ] as const),
  );
  const withTheTeam = over(
    'team',
    ...(['chats:read', 'messages:send', 'follow-ups:read', 'follow-ups:write'] as const),
    ...(['contacts:read', 'contacts:write', 'deals:read', 'deals:write'] as const),
    ...(['companies:read', 'companies:write', 'leads:read', 'leads:create', 'leads:write'] as const),
    ...(['tasks:read', 'tasks:write'] as const),
    ...(['proposals:read', 'proposals:create', 'proposals:decide'] as const),
  );
  const readsAll = over('all', 'contacts:read', 'companies:read', 'deals:read');

  it.each([
    [
      'operator',
      'chats, contacts, leads, deals and tasks of mine or my team, and approves proposals; no export, no settings',
      [...surroundings, ...withTheTeam],
    ],
    [
      'employee',
      'an operator who reads all contacts, companies and deals',
      [
        ...surroundings,
        ...withTheTeam.filter((one) => !readsAll.some(({ permission }) => permission === one.permission)),
        ...readsAll,
      ],
    ],
    [
      'bidi',
      'an operator with templates; campaigns and reports of one’s own are no records yet',
      [...surroundings, ...withTheTeam, ...over('all', 'templates:write')],
    ],
    ['franchisee', 'everything in CRM within its own team', [...surroundings, ...withTheTeam]],
    [
      'partner',
      'creates and follows own leads by the fields that they have, nothing else',
      [...over('own', 'leads:read', 'leads:create'), ...over('all', 'fields:read', 'activity:read')],
    ],
    [
      'guest',
      'what is shared by name, and nothing else but what stages and fields are called',
      [
        ...over('all', 'pipelines:read', 'fields:read', 'activity:read'),
        ...over('own', 'chats:read', 'contacts:read', 'companies:read', 'deals:read'),
      ],
    ],
  ] as const)('%s: %s', (role, _, held) => expect(byName(listOfGrants(grantsOf[role]))).toEqual(byName(held)));

  it('mutant twin: a preset that reads all where it should keep to its team is found', () => {
    const wider = listOfGrants({ ...grantsOf.bidi, 'deals:read': 'all' });
    expect(byName(wider)).not.toEqual(byName([...surroundings, ...withTheTeam, ...over('all', 'templates:write')]));
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

it('gives an agent no more than the role of agents, however wide its roles are', () => {
  expect(withinAgents(grantsOf.owner)).toEqual(grantsOf.ai_agent);
  const narrow = grantsOfList([
    { permission: 'contacts:read', rows: 'own', except: ['username'] },
    { permission: 'proposals:decide', rows: 'all' },
  ]);
  expect(withinAgents(narrow)).toEqual({ 'contacts:read': 'own', 'contacts:read.name': 'own' });
});
