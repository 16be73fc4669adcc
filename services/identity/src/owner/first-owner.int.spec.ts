import { ChangeMemberRoles, RemoveMember, TransferOwnership, UserDeleted } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { memberIdOf } from '../members/member-id.adapter.js';
import { giveRoles, memberStream } from '../members/member.js';
import { codeOf, goodPassword, migrated, refusal } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { leaveOrganization, userStream } from '../users/user.js';
import { ensureOwner } from './ensure-owner.adapter.js';

describe('the first owner', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let identity: RunningIdentity;
  let heir: Awaited<ReturnType<RunningIdentity['colleague']>>;

  beforeAll(async () => {
    identity = await startIdentity({ database: postgres(), clock });
    heir = await identity.colleague(['admin']);
  });
  afterAll(() => identity.stop());

  const restarted = () => ensureOwner(identity.running, ada);
  const stream = () => memberStream(identity.tenantId, identity.whose.userId);
  const adaIs = async () => (await identity.running.get(EventStore).load(stream())).state;
  const memberId = () => memberIdOf(identity.tenantId, identity.whose.userId);
  const keyed = (call: typeof heir.call) => ({ ...call, idempotencyKey: v4() });

  it('stays what others made of them when the installation starts again', async () => {
    const handOver = () =>
      refusal(identity.commands.send(TransferOwnership, { memberId: heir.memberId }, keyed(identity.asAda)));
    await expect.poll(handOver).toBe('done');
    await restarted();
    expect(await adaIs()).toEqual({ status: 'active', roles: ['admin'] });
    await identity.commands.send(ChangeMemberRoles, { memberId: memberId(), roles: ['viewer'] }, keyed(heir.call));
    await restarted();
    expect(await adaIs()).toEqual({ status: 'active', roles: ['viewer'] });
  });

  it('stays gone when they deleted their account', async () => {
    const grace = { email: 'grace@example.net', name: 'Grace', organizationName: 'Doors', password: goodPassword };
    const { userId, organizationId } = await ensureOwner(identity.running, grace);
    const house = firstCommand({ tenantId: HOUSE, principal: { kind: 'user', id: userId } }, clock.now());
    const user = userStream(HOUSE, userId);
    await identity.running
      .get(EventStore)
      .update(user, house, (state) => [
        ...leaveOrganization({ userId, organizationId }, state),
        UserDeleted({ userId }),
      ]);
    await expect(ensureOwner(identity.running, grace)).resolves.toEqual({ userId, organizationId });
    expect((await identity.running.get(EventStore).load(user)).state).toEqual({ status: 'deleted' });
  });

  it('stays out when they were removed', async () => {
    await identity.commands.send(RemoveMember, { memberId: memberId() }, keyed(heir.call));
    await expect(restarted()).resolves.toEqual(identity.whose);
    expect(await adaIs()).toMatchObject({ status: 'removed' });
    expect(await identity.signIn().then(String, codeOf)).toBe('identity.sign-in.refused');
  });

  it('mutant: roles given at every start bring them back', async () => {
    const context = firstCommand(identity.asService('agents').actor, clock.now());
    const membership = {
      memberId: memberId(),
      principal: { kind: 'user', id: identity.whose.userId },
      roles: ['owner'],
    } as const;
    await identity.running.get(EventStore).update(stream(), context, (member) => giveRoles(membership, member));
    expect(await adaIs()).toEqual({ status: 'active', roles: ['owner'] });
  });

  it.each([
    ['password1', 'identity.password.common'],
    ['grace hopper', 'identity.password.about-user'],
  ])('comes in with no password that the rules refuse: %s', async (password, code) => {
    const grace = { email: 'grace@example.org', name: 'Grace Hopper', organizationName: 'Walls', password };
    expect(await ensureOwner(identity.running, grace).then(String, codeOf)).toBe(code);
    expect(await identity.signIn(grace).then(String, codeOf)).toBe('identity.sign-in.refused');
  });
});
