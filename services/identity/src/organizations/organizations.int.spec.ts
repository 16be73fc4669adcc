import {
  ArchiveOrganization,
  CancelOrganizationDeletion,
  ChangeBillingOwner,
  CreateOrganization,
  GetMe,
  GetOrganization,
  InviteMember,
  JoinByInvitation,
  ListInvitations,
  ListMembers,
  OrganizationDeleted,
  RequestOrganizationDeletion,
  SwitchOrganization,
  UnarchiveOrganization,
  UpdateOrganization,
} from '@parley/contracts';
import { EventStore, Keyring } from '@parley/eventsourcing';
import {
  Access,
  type CallContext,
  firstCommand,
  Memberships,
  OrganizationStates,
  ReadOnlyAccess,
} from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { invitationStream } from '../invitations/invitation.js';
import { migrated, refusal } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { organizationStream } from './organization.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const DAY = 86_400_000;
const patience = { timeout: 10_000, interval: 50 };
let identity: RunningIdentity;
let keys = 0;

const keyed = (call: CallContext, idempotencyKey = `k${String((keys += 1))}`) => ({ ...call, idempotencyKey });

/** Another organization of Ada's, as she is in it. */
async function organizationOf(name: string) {
  const signedIn = await identity.signIn();
  const call = await identity.callOf(signedIn);
  const { id } = await identity.commands.send(CreateOrganization, { name }, keyed(call));
  const { signInId, refreshToken } = signedIn;
  const to = { signInId, refreshToken, organizationId: id };
  const there = await identity.callOf(await identity.commands.send(SwitchOrganization, to, keyed(call)));
  await vi.waitFor(() => identity.queries.ask(GetOrganization, {}, there), patience);
  return { id, call: there };
}

const read = (call: CallContext) => identity.queries.ask(GetOrganization, {}, call);
const rename = (call: CallContext, name: string) => identity.commands.send(UpdateOrganization, { name }, keyed(call));
const invite = async (call: CallContext, email: string) =>
  (await identity.commands.send(InviteMember, { email, roles: ['viewer'] }, keyed(call))).id;
const canWrite = (call: CallContext) => vi.waitFor(() => rename(call, 'Writable'), patience);
const isReadOnly = (call: CallContext) =>
  vi.waitFor(
    async () => expect(await refusal(rename(call, (await read(call)).name))).toBe('access.organization-read-only'),
    patience,
  );
const request = (call: CallContext, password?: string) =>
  identity.commands.send(RequestOrganizationDeletion, password === undefined ? {} : { password }, keyed(call));

/** What the log holds of an invitation, as anybody reads it who asks for the keys. */
async function invitedIn(organizationId: string, invitationId: string): Promise<string> {
  const { streamId } = invitationStream(organizationId, invitationId);
  const events = await identity.running.get(EventStore).read(organizationId, streamId);
  return JSON.stringify(events.map(({ data }) => data));
}

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
afterAll(() => identity.stop());

describe('an organization of whoever asks for one', () => {
  it('is theirs, is one however often the call is repeated, and can be worked in at once', async () => {
    const call = await identity.callOf(await identity.signIn());
    const create = (key: string, name = 'Second') =>
      identity.commands.deliver(
        CreateOrganization,
        { name, timeZone: 'Europe/Riga', currency: 'JPY' },
        keyed(call, key),
      );
    const first = await create('same');
    expect(await create('same')).toEqual({ ...first, isReplayed: true });
    expect(await refusal(create('same', 'Third'))).toBe('idempotency.key-reused');
    const { organizations } = await identity.queries.ask(GetMe, {}, call);
    expect(organizations.filter(({ name }) => name === 'Second')).toEqual([{ id: first.output.id, name: 'Second' }]);
    const { call: there, id } = await organizationOf('Fourth');
    expect((await identity.queries.ask(GetMe, {}, there)).organization).toEqual({ id, name: 'Fourth' });
    const { edges } = await identity.queries.ask(ListMembers, { page: { first: 10 } }, there);
    expect(edges.map(({ node }) => node.roles)).toEqual([['owner']]);
  });

  it('shows how it works, who pays, and takes changes of what was read', async () => {
    const { id, call } = await organizationOf('Settings');
    const { userId } = await identity.signIn();
    const usual = { id, timeZone: 'UTC', language: 'en', currency: 'EUR', retentionDays: null, status: 'active' };
    const { version } = await read(call);
    expect(await read(call)).toMatchObject({ ...usual, billingOwnerId: userId, deletionDueAt: null });
    const change = { timeZone: 'Asia/Almaty', language: 'ru', currency: 'KZT', retentionDays: 365 } as const;
    const update = (input: object, expectedVersion = version) =>
      identity.commands.send(UpdateOrganization, { ...input, expectedVersion }, keyed(call));
    await update(change);
    expect(await read(call)).toMatchObject({ ...usual, ...change, name: 'Settings', version: version + 1 });
    expect(await refusal(update({ name: 'Other' }))).toBe('identity.organization.version');
    for (const wrong of [
      { timeZone: '+03:00' },
      { timeZone: 'Mars/Olympus' },
      { currency: 'eur' },
      { currency: 'ABC' },
    ])
      expect(await refusal(update(wrong, version + 1)), JSON.stringify(wrong)).toBe('input.invalid');
    await update({ retentionDays: 0, name: 'Settings' }, version + 1);
    expect((await read(call)).retentionDays).toBeNull();
    const { edges } = await identity.queries.ask(ListMembers, { page: { first: 1 } }, call);
    const payer = { memberId: edges[0]?.node.id ?? '' };
    await identity.commands.send(ChangeBillingOwner, payer, keyed(call));
    expect(await read(call)).toMatchObject({ billingOwnerId: userId, version: version + 3 });
  });
});

describe('an archived organization', () => {
  it('is read and not changed until an owner takes it out; without the check it would be changed', async () => {
    const { id, call } = await organizationOf('Old');
    const { code } = await identity.commands.send(InviteMember, { roles: ['viewer'] }, keyed(call));
    await identity.commands.send(ArchiveOrganization, {}, keyed(call));
    const joining = identity.commands.send(JoinByInvitation, { code: code ?? '' }, keyed(call));
    expect(await refusal(joining)).toBe('access.organization-read-only');
    await isReadOnly(call);
    expect(await refusal(invite(call, 'late@example.org'))).toBe('access.organization-read-only');
    expect(await read(call)).toMatchObject({ name: 'Old', status: 'archived' });
    expect((await identity.queries.ask(ListInvitations, { page: { first: 5 } }, call)).totalCount).toBe(1);

    const memberships = identity.running.get(Memberships);
    const caller = { service: 'gateway', actor: { ...call.actor, tenantId: id } } as const;
    const guarded = new ReadOnlyAccess(memberships, identity.running.get(OrganizationStates));
    expect(await refusal(guarded.check(UpdateOrganization, caller))).toBe('access.organization-read-only');
    expect(await refusal(new Access(memberships).check(UpdateOrganization, caller)), 'the mutant').toBe('done');

    await identity.commands.send(UnarchiveOrganization, {}, keyed(call));
    await canWrite(call);
    expect((await read(call)).status).toBe('active');
  });
});

describe('the deletion of an organization', () => {
  const mailsAbout = async (name: string) => (await identity.mails()).filter(({ subject }) => subject.includes(name));

  it('wants a proof, leaves it read-only for 14 days, can be cancelled, and is told to its owners', async () => {
    const { call } = await organizationOf('Ending');
    expect(await refusal(request(call))).toBe('identity.organization.proof-needed');
    expect(await refusal(request(call, 'a guess'))).toBe('identity.password.wrong');
    const { dueAt } = await request(call, ada.password);
    expect(Date.parse(dueAt) - clock.now().getTime()).toBe(14 * DAY);
    await isReadOnly(call);
    expect(await read(call)).toMatchObject({ status: 'deleting', deletionDueAt: dueAt });
    expect((await mailsAbout('Ending')).map(({ to }) => to)).toEqual([ada.email]);

    clock.advance(11 * DAY + 1000);
    await vi.waitFor(async () => expect(await mailsAbout('Ending')).toHaveLength(2), patience);
    await identity.commands.send(CancelOrganizationDeletion, {}, keyed(call));
    clock.advance(4 * DAY);
    await canWrite(call);
    expect(await refusal(identity.commands.send(CancelOrganizationDeletion, {}, keyed(call)))).toBe(
      'identity.organization.not-deleting',
    );
  });

  it('destroys its keys and no other’s, so that nothing personal of it can be opened any more', async () => {
    const [gone, stays] = [await organizationOf('Gone'), await organizationOf('Stays')];
    const [theirs, ours] = [await invite(gone.call, 'gone@example.org'), await invite(stays.call, 'stays@example.org')];
    const before = await identity.running.get(Keyring).indexKey(stays.id);
    await request(gone.call, ada.password);
    expect(await invitedIn(gone.id, theirs)).toContain('gone@example.org');
    clock.advance(14 * DAY + 1000);
    await vi.waitFor(async () => expect(await invitedIn(gone.id, theirs)).not.toContain('gone@example.org'), patience);
    expect(await invitedIn(stays.id, ours)).toContain('stays@example.org');
    await expect(identity.running.get(Keyring).indexKey(gone.id)).rejects.toMatchObject({
      code: 'eventsourcing.keys-destroyed',
    });
    expect(await identity.running.get(Keyring).indexKey(stays.id)).toEqual(before);
    const left = async () => {
      const counts = ['invitation', 'member', 'organization', 'access_members'].map(
        (table) => `(select count(*) from identity.${table} where tenant_id = $1)`,
      );
      return (await postgres().query<{ n: string }>(`select ${counts.join(' + ')} as n`, [gone.id]))[0]?.n;
    };
    await vi.waitFor(async () => expect(await left()).toBe('0'), patience);
    const { organizations } = await identity.queries.ask(GetMe, {}, stays.call);
    expect(organizations.map(({ name }) => name)).not.toContain('Gone');
    await vi.waitFor(async () => expect(await refusal(read(gone.call))).toBe('access.permission-missing'), patience);
  });

  it('would leave everything readable, were the event written and the keys kept', async () => {
    const mutant = await organizationOf('Mutant');
    const invited = await invite(mutant.call, 'kept@example.org');
    const context = firstCommand({ tenantId: mutant.id, principal: { kind: 'system', id: 'identity' } }, clock.now());
    await identity.running
      .get(EventStore)
      .update(organizationStream(mutant.id, mutant.id), context, () => [
        OrganizationDeleted({ organizationId: mutant.id }),
      ]);
    expect(await invitedIn(mutant.id, invited)).toContain('kept@example.org');
  });
});
