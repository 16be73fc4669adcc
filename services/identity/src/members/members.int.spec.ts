import {
  AcceptInvitation,
  ChangeMemberRoles,
  type CommandDefinition,
  GetMe,
  type InputOf,
  InviteMember,
  LeaveOrganization,
  ListMembers,
  MembersByIds,
  ReactivateMember,
  RemoveMember,
  SuspendMember,
  TransferOwnership,
} from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { goodPassword, type IdentityAlone, migrated, nobody, refusal } from '../spec-support/identity-alone.adapter.js';
import { startWithAda } from '../spec-support/signed-up.adapter.js';

const within5s = { timeout: 5000, interval: 50 };
const missing = 'access.permission-missing';

describe('members', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let identity: IdentityAlone;
  let owner: CallContext;

  beforeAll(async () => {
    ({ identity, owner } = await startWithAda({ database: postgres(), clock }));
  });
  afterAll(() => identity.stop());

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = owner) =>
    identity.commands.send(definition, input, { ...by, idempotencyKey: v4() });
  const members = async (by = owner) =>
    (await identity.queries.ask(ListMembers, { page: { first: 50 } }, by)).edges.map(({ node }) => node);
  const idOf = async (name: string) => {
    const found = (await members()).find((member) => member.name === name);
    if (!found) throw new Error(`No member ${name}`);
    return found.id;
  };
  /** A colleague in those roles, signed in. */
  const colleague = async (name: string, roles: InputOf<typeof InviteMember>['roles']) => {
    const email = `${name.toLowerCase()}@example.org`;
    clock.advance(1);
    await send(InviteMember, { email, roles });
    const input = { code: await identity.codeTo(email), name, password: goodPassword };
    const session = await identity.commands.send(AcceptInvitation, input, nobody);
    const call = await identity.callOf(session);
    await expect.poll(() => refusal(members(call)), within5s).toBe('done');
    return { session, call, memberId: await idOf(name) };
  };

  it('are listed with what an admin asks about, a page at a time', async () => {
    const bob = await colleague('Bob', ['viewer']);
    const found = await members();
    expect(found).toMatchObject([
      { name: 'Ada', email: 'ada@example.org', roles: ['owner'], status: 'active' },
      { name: 'Bob', email: 'bob@example.org', roles: ['viewer'], status: 'active', id: bob.memberId },
    ]);
    for (const { lastSeenAt } of found) expect(lastSeenAt).toMatch(/^2026-03-02T09/);
    const page = await identity.queries.ask(
      ListMembers,
      { page: { first: 1 }, filter: { status: { eq: 'active' } }, orderBy: [{ field: 'joinedAt', direction: 'desc' }] },
      owner,
    );
    expect(page).toMatchObject({ edges: [{ node: { name: 'Bob' } }], hasNextPage: true, totalCount: 2 });
    const byIds = await identity.queries.ask(MembersByIds, { ids: [v4(), bob.memberId] }, owner);
    expect(byIds.items).toMatchObject([null, { name: 'Bob' }]);
  });

  it('are seen to the minute, with one write a minute', async () => {
    const seenAt = async () => (await members())[1]?.lastSeenAt;
    const versions = async () => {
      const [row] = await postgres().query<{ xmin: string }>(
        `select string_agg(xmin::text, ',' order by principal_id) as xmin from identity.member_seen`,
      );
      return row?.xmin;
    };
    clock.advance(61_000);
    await identity.signIn({ email: 'bob@example.org' });
    const [before, written] = [await seenAt(), await versions()];
    clock.advance(30_000);
    for (let n = 0; n < 5; n += 1) await identity.signIn({ email: 'bob@example.org' });
    expect([await seenAt(), await versions()]).toEqual([before, written]);
    clock.advance(31_000);
    await identity.signIn({ email: 'bob@example.org' });
    expect(await seenAt()).not.toBe(before);
  });

  it('lose access within 5 s once suspended, keep it lost at every door, and get it back', async () => {
    const carol = await colleague('Carol', ['viewer']);
    await send(SuspendMember, { memberId: carol.memberId });
    const begun = performance.now();
    await expect.poll(() => refusal(members(carol.call)), within5s).toBe(missing);
    console.info(`suspended: refused after ${(performance.now() - begun).toFixed(0)} ms`);
    expect(await refusal(identity.signIn({ email: 'carol@example.org' }))).toBe('identity.sign-in.refused');
    expect(await refusal(send(ChangeMemberRoles, { memberId: carol.memberId, roles: ['admin'] }))).toBe(
      'identity.member.suspended',
    );
    expect(await refusal(members(carol.call))).toBe(missing);
    await send(ReactivateMember, { memberId: carol.memberId });
    await expect.poll(() => refusal(members(carol.call)), within5s).toBe('done');
    const me = await identity.queries.ask(GetMe, {}, carol.call);
    expect(me.roles).toEqual(['viewer']);
  });

  it('mutant twin: where nobody says so, a call goes on for longer than 5 s', async () => {
    const dora = await colleague('Dora', ['viewer']);
    clock.advance(6000);
    expect(await refusal(members(dora.call))).toBe('done');
  });

  it('that were removed are gone from the organization, and it from theirs', async () => {
    const dave = await colleague('Dave', ['viewer']);
    await send(RemoveMember, { memberId: dave.memberId });
    await expect.poll(() => refusal(members(dave.call)), within5s).toBe(missing);
    expect(await refusal(identity.signIn({ email: 'dave@example.org' }))).toBe('identity.sign-in.refused');
    expect((await members()).find(({ id }) => id === dave.memberId)?.status).toBe('removed');
    expect(await refusal(send(SuspendMember, { memberId: dave.memberId }))).toBe('identity.member.not-found');
  });

  it('change roles by those who hold as much, and owners only by owners', async () => {
    const { call: admin, memberId: adminId } = await colleague('Admin', ['admin']);
    const bobId = await idOf('Bob');
    const ownerId = await idOf('Ada');
    expect(await refusal(send(ChangeMemberRoles, { memberId: bobId, roles: ['bidi'] }, admin))).toBe('done');
    const forbidden = 'identity.member.owners-only';
    expect(await refusal(send(ChangeMemberRoles, { memberId: adminId, roles: ['owner'] }, admin))).toBe(forbidden);
    for (const command of [SuspendMember, RemoveMember] as const)
      expect(await refusal(send(command, { memberId: ownerId }, admin))).toBe(forbidden);
    expect(await refusal(send(TransferOwnership, { memberId: adminId }, admin))).toBe(forbidden);
    const bob = await identity.callOf(await identity.signIn({ email: 'bob@example.org' }));
    expect(await refusal(send(SuspendMember, { memberId: adminId }, bob))).toBe(missing);
  });

  it('never lose their last owner, whichever way', async () => {
    const ownerId = await idOf('Ada');
    const last = 'identity.member.last-owner';
    expect(await refusal(send(LeaveOrganization, {}))).toBe(last);
    expect(await refusal(send(SuspendMember, { memberId: ownerId }))).toBe(last);
    expect(await refusal(send(RemoveMember, { memberId: ownerId }))).toBe(last);
    expect(await refusal(send(ChangeMemberRoles, { memberId: ownerId, roles: ['admin'] }))).toBe(last);
  });

  it('hand ownership over; whoever did is an admin, and may leave', async () => {
    await send(TransferOwnership, { memberId: await idOf('Admin') });
    const roles = Object.fromEntries(
      (await members()).map(({ email, roles: held }) => [email === null ? '' : JSON.stringify(email), held]),
    );
    expect(roles).toMatchObject({ '"ada@example.org"': ['admin'], '"admin@example.org"': ['owner', 'admin'] });
    const admin = await identity.callOf(await identity.signIn({ email: 'admin@example.org' }));
    await send(TransferOwnership, { memberId: await idOf('Ada') }, admin);
  });

  it('have one owner left where both leave at once', async () => {
    const heir = await colleague('Heir', ['viewer']);
    await send(ChangeMemberRoles, { memberId: heir.memberId, roles: ['owner'] });
    const results = await Promise.all([
      refusal(send(LeaveOrganization, {})),
      refusal(send(LeaveOrganization, {}, heir.call)),
    ]);
    const left = results.filter((result) => result === 'done').length;
    console.info(`2 owners leave at once: ${left} left`);
    expect(results.toSorted()).toEqual(['done', 'identity.member.last-owner']);
  });

  it('ran without an error', () => expect(identity.faults).toEqual([]));
});
