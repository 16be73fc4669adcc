import { type Grants, grantsOf, permissions, type StaffEntrance, staffGrants, staffRoles } from '@parley/contracts';
import type { Principal } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { alone, Memberships, type Teams } from './memberships.port.js';
import { StaffMemberships } from './staff-memberships.js';

const endsAt = '2026-11-21T12:00:00.000Z';
const before = '2026-11-21T11:59:59.999Z';
const sam = { kind: 'user', id: 'sam' } as const;

class Held extends Memberships {
  constructor(readonly by: Record<string, Grants>) {
    super();
  }

  grantsOf(tenantId: string, { id }: Principal): Promise<Grants> {
    return Promise.resolve(this.by[`${tenantId} ${id}`] ?? {});
  }

  teamsOf(_: string, principal: Principal): Promise<Teams> {
    return Promise.resolve(alone(principal));
  }

  isRevoked(session: string): Promise<boolean> {
    return Promise.resolve(session === 'over');
  }
}

const entrance: StaffEntrance = { role: 'viewer', endsAt, invitedBy: 'ada' };
const members = new Held({ 'roofs ada': grantsOf.admin, 'walls ada': grantsOf.admin, 'roofs eve': grantsOf.viewer });

type At = { readonly now?: string; readonly entrances?: readonly StaffEntrance[]; readonly held?: Memberships };

const staffAt = ({ now = before, entrances = [entrance], held = members }: At = {}) =>
  new StaffMemberships(
    held,
    { entrancesOf: (tenantId, userId) => Promise.resolve(tenantId === 'roofs' && userId === 'sam' ? entrances : []) },
    { now: () => new Date(now) },
  );

describe('staff that was let in', () => {
  it('holds what it was invited as', async () =>
    expect(await staffAt().grantsOf('roofs', sam)).toEqual(grantsOf.viewer));

  it('holds nothing from the very moment on that it was given until, though nothing has ended it', async () =>
    expect(await staffAt({ now: endsAt }).grantsOf('roofs', sam)).toEqual({}));

  it('mutant twin: without a look at the clock it would go on until somebody noticed', async () => {
    const isNotLookedAt = before;
    expect(await staffAt({ now: isNotLookedAt }).grantsOf('roofs', sam)).not.toEqual({});
  });

  it('holds nothing in another organization, though the same member answers for it there', async () =>
    expect(await staffAt().grantsOf('walls', sam)).toEqual({}));

  it('holds nothing once whoever invited it could not any more', async () => {
    const [byViewer, byNobody] = ['eve', 'gone'].map((invitedBy) =>
      staffAt({ entrances: [{ ...entrance, invitedBy }] }),
    );
    expect(await byViewer?.grantsOf('roofs', sam)).toEqual({});
    expect(await byNobody?.grantsOf('roofs', sam)).toEqual({});
  });

  it('holds no more than whoever invited it', async () => {
    const lesser = new Held({ 'roofs ada': { 'members:manage': 'all', 'chats:read': 'own' } });
    expect(await staffAt({ held: lesser }).grantsOf('roofs', sam)).toEqual({ 'chats:read': 'own' });
  });

  it('lends nothing on, and changes nothing for members', async () => {
    expect(await staffAt().grantsOf('roofs', { kind: 'integration', id: 'sam' })).toEqual({});
    expect(await staffAt().grantsOf('roofs', { kind: 'user', id: 'ada' })).toBe(members.by['roofs ada']);
    expect(await staffAt().isRevoked('over')).toBe(true);
  });

  it('neither speaks for the organization nor says who gets in, as whatever it was invited', () => {
    const closed = permissions.filter((permission) => staffRoles.every((role) => !(permission in staffGrants(role))));
    expect(closed).toEqual([
      ...['organization:manage', 'members:manage', 'roles:manage', 'teams:manage', 'api-keys:manage', 'messages:send'],
      ...[
        'contacts:write',
        'companies:write',
        'leads:create',
        'leads:write',
        'deals:write',
        'notes:write',
        'files:write',
        'tasks:write',
        'change-sets:undo',
        'proposals:create',
        'proposals:decide',
        'follow-ups:write',
        'audit:read',
      ],
    ]);
    expect(staffGrants('owner')).toEqual({});
  });

  it('mutant twin: as an admin of the organization it would hold all of that', () =>
    expect(permissions.filter((permission) => grantsOf.admin[permission] !== 'all')).toEqual([]));
});
