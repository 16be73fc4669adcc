import {
  ArchiveRole,
  ChangeMemberRoles,
  ChangeRole,
  CreateRole,
  type InputOf,
  LeaveOrganization,
  ListRoles,
  ReactivateMember,
  RemoveMember,
  SuspendMember,
} from '@parley/contracts';
import { type CallContext, Memberships } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { migrated, refusal } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';

const within5Seconds = { timeout: 5000, interval: 50 };
const manager: InputOf<typeof CreateRole>['grants'] = (
  ['members:read', 'members:manage', 'roles:manage', 'organization:read'] as const
).map((permission) => ({ permission, rows: 'all' }));

describe('whoever manages members and roles with fewer rights than others', () => {
  const postgres = usePostgres(migrated);
  let at: RunningIdentity;
  let roleId: string;
  let lesser: Awaited<ReturnType<RunningIdentity['colleague']>>;

  const send = (...[definition, input, call]: Parameters<RunningIdentity['commands']['send']>) =>
    refusal(at.commands.send(definition, input, call));
  const known = async ({ actor }: CallContext, permission: string) => {
    const held = () => at.running.get(Memberships).grantsOf(actor.tenantId, actor.principal);
    await vi.waitFor(async () => expect(await held()).toHaveProperty(permission), within5Seconds);
  };

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock: movableClock() });
    await known(at.asAda, 'roles:manage');
    ({ id: roleId } = await at.commands.send(CreateRole, { name: 'Team lead', grants: manager }, at.asAda));
    lesser = await at.colleague([roleId]);
    await known(lesser.call, 'members:manage');
  });
  afterAll(() => at.stop());

  it('leave alone who holds more, and manage who doesn’t', async () => {
    for (const roles of [['owner'], ['admin'], ['bidi'], ['operator', roleId]]) {
      const { memberId, give } = await at.colleague(roles);
      const code = roles.includes('owner') ? 'identity.member.owners-only' : 'identity.member.holds-more';
      for (const definition of [SuspendMember, ReactivateMember, RemoveMember])
        expect(await send(definition, { memberId }, lesser.call), definition.name).toBe(code);
      expect(await send(ChangeMemberRoles, { memberId, roles: [roleId] }, lesser.call)).toBe(code);
      await give(roles);
    }
    const { memberId } = await at.colleague([roleId]);
    for (const definition of [SuspendMember, ReactivateMember, RemoveMember])
      expect(await send(definition, { memberId }, lesser.call), definition.name).toBe('done');
  });

  it('leave alone a role that stands above theirs: to rename, to empty, to archive', async () => {
    const grants = [...manager, { permission: 'deals:write', rows: 'all' } as const];
    const { id } = await at.commands.send(CreateRole, { name: 'Head', grants }, at.asAda);
    const above = 'identity.role.above-yours';
    expect(await send(ChangeRole, { roleId: id, name: 'Nobody' }, lesser.call)).toBe(above);
    expect(await send(ChangeRole, { roleId: id, grants: [] }, lesser.call)).toBe(above);
    expect(await send(ArchiveRole, { roleId: id }, lesser.call)).toBe(above);
    expect(await send(ChangeRole, { roleId: id, grants: [] }, at.asAda)).toBe('done');
    expect(await send(ArchiveRole, { roleId: id }, lesser.call)).toBe('done');
  });

  it('can always leave', async () => {
    const { call } = await at.colleague(['bidi']);
    await known(call, 'deals:write');
    expect(await send(LeaveOrganization, {}, call)).toBe('done');
  });

  it('are told apart from a built-in role, and from each other, also when made at once', async () => {
    expect(await send(CreateRole, { name: ' OWNER', grants: [] }, lesser.call)).toBe('identity.role.name-built-in');
    const made = Array.from({ length: 8 }, () => send(CreateRole, { name: 'Night shift', grants: [] }, at.asAda));
    const codes = (await Promise.all(made)).toSorted();
    expect(codes).toEqual(['done', ...Array.from({ length: 7 }, () => 'identity.role.name-taken')]);
    const { items } = await at.queries.ask(ListRoles, {}, at.asAda);
    expect(items.filter(({ name }) => name === 'Night shift')).toHaveLength(1);
  });
});
