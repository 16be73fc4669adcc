import {
  ArchiveOrganization,
  EndStaffAccess,
  EnterAsStaff,
  GetMe,
  GetOrganization,
  InviteMember,
  InviteStaff,
  ListAuditLog,
  ListMembers,
  ListStaffAccess,
  ListStaffInvitations,
  RecordStaffRead,
  RequestOrganizationExport,
  UpdateOrganization,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { type CallContext, firstCommand, Memberships, Timers } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ensureOwner } from '../index.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { giveRoles, memberStream } from '../members/member.js';
import { migrated, refusal } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { provedAddress, userStream } from '../users/user.js';
import { staffAccessDue } from './staff-access-due.timer.js';

const [postgres, bare] = [usePostgres(migrated), usePostgres(migrated)];
const clock = movableClock();
const within5Seconds = { timeout: 5000, interval: 50 };
const HOUR = 3_600_000;
const sam = { email: 'sam@example.org', name: 'Sam', password: 'sam over the roofs', organizationName: 'Parley' };
const bob = { email: 'bob@example.org', name: 'Bob', password: 'bob over the roofs', organizationName: 'Walls' };

let identity: RunningIdentity;
let asAda: CallContext;
let samId: string;

const keyed = (call: CallContext) => ({ ...call, idempotencyKey: v4() });
const invite = (hours = 4, call = asAda) =>
  identity.commands.send(InviteStaff, { hours, role: 'viewer', reason: 'Chats are missing' }, keyed(call));
const end = (staffAccessId: string) => identity.commands.send(EndStaffAccess, { staffAccessId }, keyed(asAda));
const system = (tenantId: string) =>
  firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, clock.now());
const tenantId = () => identity.whose.organizationId;
const held = (id = samId, organizationId = tenantId()) =>
  identity.running.get(Memberships).grantsOf(organizationId, { kind: 'user', id });
const isOut = () => expect.poll(() => held(), within5Seconds).toEqual({});

async function signedIn({ email, password }: Pick<typeof sam, 'email' | 'password'>) {
  const entered = await identity.signIn({ email, password });
  return { ...entered, call: await identity.callOf(entered) };
}

/** Goes in, as a new sign-in of theirs. */
async function enter(staffAccessId: string, who = sam) {
  const { call, signInId, refreshToken } = await signedIn(who);
  const input = { staffAccessId, signInId, refreshToken };
  return identity.callOf(await identity.commands.send(EnterAsStaff, input, keyed(call)));
}

async function invitedAndIn(hours = 4) {
  const { id } = await invite(hours);
  const call = await enter(id);
  await expect.poll(() => held(), within5Seconds).toHaveProperty('chats:read');
  return { id, call };
}

const give = (id: string, roles: readonly string[]) => {
  const member = { memberId: memberIdOf(tenantId(), id), principal: { kind: 'user', id }, roles } as const;
  const events = identity.running.get(EventStore);
  return events.update(memberStream(tenantId(), id), system(tenantId()), (state) => giveRoles(member, state));
};

/** Somebody else of Ada's organization, with those roles. */
async function colleague(roles: readonly string[]) {
  const id = v4();
  await give(id, roles);
  await vi.waitFor(async () => expect(await held(id)).toHaveProperty('members:manage'), within5Seconds);
  return { id, call: { actor: { tenantId: tenantId(), principal: { kind: 'user', id } } } satisfies CallContext };
}

beforeAll(async () => {
  const environment = { PARLEY_IDENTITY_STAFF: JSON.stringify(['Sam@example.org']) };
  identity = await startIdentity({ database: postgres(), clock, environment });
  asAda = await identity.callOf(await identity.signIn());
  samId = (await ensureOwner(identity.running, sam)).userId;
  await ensureOwner(identity.running, bob);
  await vi.waitFor(() => identity.queries.ask(GetOrganization, {}, asAda), within5Seconds);
});
afterAll(() => identity.stop());

describe('the installation’s staff', () => {
  it('is nobody whose address isn’t proved to be theirs, then whom the settings name, and nobody else', async () => {
    const { id } = await invite();
    const waiting = async (who: typeof sam) =>
      (await identity.queries.ask(ListStaffInvitations, {}, (await signedIn(who)).call)).items.map((one) => one.id);
    expect(await refusal(enter(id))).toBe('identity.staff-access.not-found');
    expect(await waiting(sam)).toEqual([]);
    const proving = userStream(HOUSE, samId);
    await identity.running
      .get(EventStore)
      .update(proving, system(HOUSE), (user) => provedAddress({ userId: samId }, user));
    expect(await waiting(sam)).toEqual([id]);
    expect(await refusal(enter(id, bob))).toBe('identity.staff-access.not-found');
    expect(await waiting(bob)).toEqual([]);
    await end(id);
    expect(await waiting(sam)).toEqual([]);
  });

  it('is in nowhere without an invitation', async () => {
    expect(await held()).toEqual({});
    expect(await refusal(enter(v4()))).toBe('identity.staff-access.not-found');
  });

  it('is invited by nobody where the settings name nobody', async () => {
    const alone = await startIdentity({ database: bare(), clock });
    const call = await alone.callOf(await alone.signIn());
    const asked = () =>
      refusal(alone.commands.send(InviteStaff, { hours: 1, role: 'viewer', reason: 'Help' }, keyed(call)));
    await vi.waitFor(async () => expect(await asked()).toBe('identity.staff-access.no-staff'), within5Seconds);
    await alone.stop();
  });

  it('reads what it was let in for, is told so as every member is, and manages nothing', async () => {
    const { id, call } = await invitedAndIn();
    const me = await identity.queries.ask(GetMe, {}, call);
    expect(me).toMatchObject({ roles: [], staffAccess: { id, invitedBy: asAda.actor.principal.id } });
    expect(me.permissions).toContain('chats:read');
    expect(await identity.queries.ask(GetOrganization, {}, call)).toMatchObject({ name: 'Roofs' });
    const { items } = await identity.queries.ask(ListStaffAccess, {}, asAda);
    expect(items).toMatchObject([
      { id, role: 'viewer', reason: 'Chats are missing', entered: [{ userId: samId, name: 'Sam' }] },
    ]);
    const { edges } = await identity.queries.ask(ListMembers, { page: {} }, asAda);
    expect(edges.map(({ node }) => node.principal.id)).not.toContain(samId);
    const { commands } = identity;
    const refused = await Promise.all(
      [
        commands.send(InviteStaff, { hours: 72, role: 'viewer', reason: 'Longer' }, keyed(call)),
        commands.send(EndStaffAccess, { staffAccessId: id }, keyed(call)),
        commands.send(InviteMember, { roles: ['viewer'] }, keyed(call)),
        commands.send(UpdateOrganization, { name: 'Ours' }, keyed(call)),
        commands.send(RequestOrganizationExport, { password: sam.password }, keyed(call)),
        identity.queries.ask(ListAuditLog, { page: {} }, call),
      ].map(refusal),
    );
    expect(new Set(refused)).toEqual(new Set(['access.permission-missing']));
    await end(id);
    await isOut();
  });

  it('is in that organization alone', async () => {
    const { id } = await invitedAndIn();
    const walls = (await signedIn(bob)).call.actor.tenantId;
    expect(await held(samId, walls)).toEqual({});
    const there = { actor: { tenantId: walls, principal: { kind: 'user', id: samId } } } as const;
    expect(await refusal(identity.queries.ask(GetOrganization, {}, there))).toBe('access.permission-missing');
    const foreign = { ...(await signedIn(bob)).call };
    const ending = identity.commands.send(EndStaffAccess, { staffAccessId: id }, keyed(foreign));
    expect(await refusal(ending)).toBe('identity.staff-access.not-found');
    await end(id);
    await isOut();
  });

  it('is out within 5 s once it was ended, and doesn’t come in again', async () => {
    const { id, call } = await invitedAndIn();
    const began = performance.now();
    await end(id);
    await vi.waitFor(
      async () =>
        expect(await refusal(identity.queries.ask(GetOrganization, {}, call))).toBe('access.permission-missing'),
      within5Seconds,
    );
    console.info(`staff was out ${(performance.now() - began).toFixed(0)} ms after it was ended`);
    expect(await refusal(enter(id))).toBe('identity.staff-access.over');
  });

  it('is out at the very moment it was given until, though no timer has fired, and the log says so later', async () => {
    const { id, call } = await invitedAndIn(1);
    const [{ endsAt } = { endsAt: '' }] = (await identity.queries.ask(ListStaffAccess, {}, asAda)).items;
    await identity.running.get(Timers).cancel(staffAccessDue, { tenantId: tenantId(), key: id });
    const left = Date.parse(endsAt) - clock.now().getTime();
    clock.advance(left - 1);
    expect(await held()).toHaveProperty('chats:read');
    clock.advance(1);
    expect(await held()).toEqual({});
    expect(await refusal(identity.queries.ask(GetOrganization, {}, call))).toBe('access.permission-missing');
    expect((await identity.queries.ask(GetMe, {}, call)).staffAccess).toBeUndefined();
    expect(await refusal(enter(id))).toBe('identity.staff-access.over');
    asAda = await identity.callOf(await identity.signIn());
    expect((await identity.queries.ask(ListStaffAccess, {}, asAda)).items).toEqual([]);
  });

  it('is ended by time where nobody does it', async () => {
    await invitedAndIn(1);
    clock.advance(HOUR);
    asAda = await identity.callOf(await identity.signIn());
    const ended = async () => {
      const filter = { type: { eq: 'identity.staff-access.ended' } };
      const { edges } = await identity.queries.ask(ListAuditLog, { page: { first: 1 }, filter }, asAda);
      return edges.flatMap(({ node }) => node.changes.map(({ to }) => to));
    };
    await expect.poll(ended, { interval: 100 }).toEqual(['time']);
  });

  it('goes when whoever invited it could not any more, and doesn’t come in by their word', async () => {
    const eve = await colleague(['admin']);
    const { id } = await invite(4, eve.call);
    await enter(id);
    await expect.poll(() => held(), within5Seconds).toHaveProperty('chats:read');
    await give(eve.id, ['viewer']);
    await isOut();
    expect(await refusal(enter(id))).toBe('identity.staff-access.over');
  });

  it('is told in the log with all it does and reads, and by whose invitation', async () => {
    clock.advance(1000);
    const { id } = await invitedAndIn();
    clock.advance(1000);
    const asGateway = { actor: { tenantId: tenantId(), principal: { kind: 'system', id: 'gateway' } } } as const;
    await identity.commands.send(RecordStaffRead, { userId: samId, staffAccessId: id, operation: 'chats' }, asGateway);
    const told = async () => {
      const filter = { actorId: { eq: samId } };
      const { edges } = await identity.queries.ask(ListAuditLog, { page: { first: 2 }, filter }, asAda);
      return edges.map(({ node }) => [node.type, node.staffAccess]);
    };
    const by = { id, invitedBy: asAda.actor.principal.id, name: 'Sam' };
    await expect.poll(told, within5Seconds).toEqual([
      ['identity.access.asked-by-staff', by],
      ['identity.staff-access.entered', by],
    ]);
    await end(id);
    await isOut();
  });

  it('enters no organization that is archived, whose owners still let it out', async () => {
    const { id } = await invite();
    await identity.commands.send(ArchiveOrganization, {}, keyed(asAda));
    expect(await refusal(enter(id))).toBe('access.organization-read-only');
    await vi.waitFor(async () => expect(await refusal(invite())).toBe('access.organization-read-only'), within5Seconds);
    expect(await refusal(end(id))).toBe('done');
  });
});
