import {
  CreateTeam,
  ListMembers,
  SecondFactorBegun,
  SecondFactorConfirmed,
  SecondFactorRemoved,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { type CallContext, firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { secondFactorStream } from '../../second-factors/second-factor.js';
import { migrated } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
let work: RunningIdentity;

beforeAll(async () => {
  work = await startIdentity({ database: postgres(), clock });
});
afterAll(() => work.stop());

/** Another test of the same cluster may hold its feeds back for some seconds. */
const patience = { timeout: 10_000, interval: 25 };

const seenBy = async (call: CallContext) => {
  const { edges } = await work.queries.ask(ListMembers, { page: { first: 10 } }, call);
  return edges.map(({ node }) => node).find(({ principal }) => principal.id === work.whose.userId);
};

describe('the list of members', () => {
  it('shows who has a second factor, to those alone who manage members', async () => {
    const { userId } = work.whose;
    const viewer = await work.colleague(['viewer']);
    const context = firstCommand({ tenantId: HOUSE, principal: { kind: 'user', id: userId } }, clock.now());
    const [events, stream] = [work.running.get(EventStore), secondFactorStream(HOUSE, userId)];
    await vi.waitFor(async () => expect(await seenBy(work.asAda)).toMatchObject({ hasSecondFactor: false }), patience);
    await events.update(stream, context, () => [
      SecondFactorBegun({ userId, secret: 'GEZDGNBVGY3TQOJQ' }),
      SecondFactorConfirmed({ userId, step: 1, recoveryHashes: [] }),
    ]);
    expect(await seenBy(work.asAda)).toMatchObject({ hasSecondFactor: true, roles: ['owner'] });
    await vi.waitFor(async () => expect(await seenBy(viewer.call)).toMatchObject({ hasSecondFactor: null }), patience);
    await events.update(stream, context, () => [SecondFactorRemoved({ userId })]);
    expect(await seenBy(work.asAda)).toMatchObject({ hasSecondFactor: false });
  });

  it('shows the teams that they are in', async () => {
    const ada = await vi.waitFor(() => seenBy(work.asAda), patience);
    const memberIds = [ada?.id ?? ''];
    const made = await work.commands.send(CreateTeam, { name: 'North', memberIds }, work.asAda);
    expect(await seenBy(work.asAda)).toMatchObject({ teams: [{ id: made.id, name: 'North' }] });
  });
});
