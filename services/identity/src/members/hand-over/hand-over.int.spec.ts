import { CreateRole, CreateTeam, type InputOf, RemoveMember } from '@parley/contracts';
import { type CallContext, firstCommand, Memberships } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { migrated, refusal } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { Departures } from '../manage-member/departures.adapter.js';
import { HandOvers } from './hand-overs.adapter.js';

const within5Seconds = { timeout: 5000, interval: 50 };
const clock = movableClock();
const grants: InputOf<typeof CreateRole>['grants'] = [
  { permission: 'members:read', rows: 'all' },
  { permission: 'members:manage', rows: 'all' },
  { permission: 'deals:read', rows: 'own' },
];

describe('whoever is named to go on with a member’s work', () => {
  const postgres = usePostgres(migrated);
  let at: RunningIdentity;
  let roleId: string;
  let bob: Awaited<ReturnType<RunningIdentity['colleague']>>;

  const known = async ({ actor }: CallContext, permission: string) => {
    const held = () => at.running.get(Memberships).grantsOf(actor.tenantId, actor.principal);
    await vi.waitFor(async () => expect(await held()).toHaveProperty(permission), within5Seconds);
  };
  const remove = (input: InputOf<typeof RemoveMember>, { call } = bob) =>
    refusal(at.commands.send(RemoveMember, input, { ...call, idempotencyKey: v4() }));

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock });
    await known(at.asAda, 'roles:manage');
    ({ id: roleId } = await at.commands.send(CreateRole, { name: 'Lead', grants }, at.asAda));
    bob = await at.colleague([roleId]);
    await known(bob.call, 'members:manage');
  });
  afterAll(() => at.stop());

  it('is not whoever reaches fewer rows than all and says so, nor a team of theirs', async () => {
    const [gus, kim] = [await at.colleague([roleId]), await at.colleague([roleId])];
    const team = { name: 'Roofs', memberIds: [bob.memberId] };
    const { id: teamId } = await at.commands.send(CreateTeam, team, at.asAda);
    const code = 'identity.member.successor-widens-yours';
    const { memberId } = gus;
    expect(await remove({ memberId, handOverTo: { memberId: bob.memberId } })).toBe(code);
    expect(await remove({ memberId, handOverTo: { teamId } })).toBe(code);
    expect(await remove({ memberId, handOverTo: { memberId: kim.memberId } })).toBe('done');
  });

  it('is still here when the member goes, though they were when it was asked', async () => {
    const [gus, kim] = [await at.colleague([roleId]), await at.colleague([roleId])];
    const { memberId } = gus;
    const context = firstCommand(at.asAda.actor, clock.now());
    const handOverTo = await at.running
      .get(HandOvers)
      .settle({ memberId, handOverTo: { memberId: kim.memberId } }, context);
    expect(handOverTo).toEqual({ assigneeId: kim.id });
    await kim.remove();
    const departure = at.running.get(Departures).end({ memberId, handOverTo }, context);
    expect(await refusal(departure)).toBe('identity.member.successor-not-found');
    expect(await remove({ memberId, handOverTo: { memberId: bob.memberId } }, { ...bob, call: at.asAda })).toBe('done');
  });
});
