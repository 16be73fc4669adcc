import { ChangePassword, ListAuditLog } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ensureOwner } from '../index.js';
import { NewMemberships } from '../members/new-memberships.adapter.js';
import { goodPassword, migrated } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { SecuredAccess } from './secured-access.adapter.js';

const within5Seconds = { timeout: 5000, interval: 50 };
const bob = { email: 'bob@example.org', name: 'Bob', password: 'correct horse', organizationName: 'Floors' };
const type = 'identity.access.secured';

describe('what a user changes about how they prove who they are', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let at: RunningIdentity;
  let floors: Awaited<ReturnType<typeof ensureOwner>>;

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock });
    floors = await ensureOwner(at.running, bob);
    const context = firstCommand(
      { tenantId: floors.organizationId, principal: { kind: 'user', id: floors.userId } },
      clock.now(),
    );
    const membership = { userId: at.whose.userId, organizationId: floors.organizationId, roles: ['viewer'] };
    await at.running.get(NewMemberships).give(membership, context);
  });
  afterAll(() => at.stop());

  const toldIn = async (tenantId: string, userId: string) => {
    const call = { actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
    const input = { page: {}, filter: { type: { eq: type } } };
    const { edges } = await at.queries.ask(ListAuditLog, input, call);
    return edges.map(({ node }) => node);
  };

  it('is told in each of their organizations, of which none is named to another', async () => {
    const input = { currentPassword: goodPassword, newPassword: 'tulips under the bridge', signInId: v4() };
    await vi.waitFor(() => at.commands.send(ChangePassword, input, at.asAda), within5Seconds);
    for (const [here, elsewhere] of [
      [at.whose, floors],
      [floors, at.whose],
    ] as const)
      await vi.waitFor(async () => {
        const [entry] = await toldIn(here.organizationId, here.userId);
        expect(entry?.actor).toEqual({ kind: 'user', id: at.whose.userId });
        expect(entry?.changes).toEqual([{ field: 'what', from: null, to: 'password-changed' }]);
        expect(JSON.stringify(entry)).not.toContain(elsewhere.organizationId);
      }, within5Seconds);
  });

  it('is told once, however often the command comes', async () => {
    const context = firstCommand(at.asAda.actor, clock.now());
    const secured = at.running.get(SecuredAccess);
    for (let times = 0; times < 3; times += 1) await secured.tell(at.whose.userId, 'second-factor-on', context);
    await vi.waitFor(async () => {
      const on = (await toldIn(at.tenantId, at.whose.userId)).filter(
        ({ changes }) => changes[0]?.to === 'second-factor-on',
      );
      expect(on).toHaveLength(1);
    }, within5Seconds);
  });

  it('mutant twin: told in the house alone, no organization would see it', async () => {
    const context = firstCommand(at.asAda.actor, clock.now());
    const nowhere = new SecuredAccess(at.running.get(EventStore), {
      idOf: () => Promise.resolve(undefined),
      organizationsOf: () => Promise.resolve([]),
      localeOf: () => Promise.resolve('en'),
      profileOf: () => Promise.resolve({ locale: 'en', organizations: [] }),
    });
    const before = (await toldIn(at.tenantId, at.whose.userId)).length;
    await nowhere.tell(at.whose.userId, 'second-factor-off', context);
    await at.running.get(SecuredAccess).tell(at.whose.userId, 'recovery-code-used', context);
    await vi.waitFor(
      async () => expect(await toldIn(at.tenantId, at.whose.userId)).toHaveLength(before + 1),
      within5Seconds,
    );
  });
});
