import { ArchiveTeam, ChangeTeam, CreateTeam, GetMe, ListMembers, ListTeams, TeamsByIds } from '@parley/contracts';
import { type CallContext, Memberships } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { codeOf, type IdentityAlone, migrated } from '../spec-support/identity-alone.adapter.js';
import { signedUp, startWithAda } from '../spec-support/signed-up.adapter.js';

const within5s = { timeout: 5000, interval: 50 };

describe('teams', () => {
  const postgres = usePostgres(migrated);
  let identity: IdentityAlone;
  let owner: CallContext;
  let memberId: string;

  beforeAll(async () => {
    ({ identity, owner } = await startWithAda({ database: postgres(), clock: movableClock() }));
    const { edges } = await identity.queries.ask(ListMembers, { page: {} }, owner);
    memberId = edges[0]!.node.id;
  });
  afterAll(() => identity.stop());

  const keyed = () => ({ ...owner, idempotencyKey: v4() });
  const send: IdentityAlone['commands']['send'] = (definition, input) =>
    identity.commands.send(definition, input, keyed());
  const listed = async () => (await identity.queries.ask(ListTeams, {}, owner)).items;
  const reached = () => {
    const { tenantId, principal } = owner.actor;
    return identity.running.get(Memberships).teamsOf(tenantId, principal);
  };

  it('are made, changed and archived; who is in one is known to the frame within 5 s', async () => {
    const { id } = await send(CreateTeam, { name: 'Roofs', memberIds: [memberId, memberId] }, owner);
    const principalId = owner.actor.principal.id;
    const members = [{ id: memberId, principal: { kind: 'user', id: principalId } }];
    expect(await listed()).toEqual([{ id, name: 'Roofs', members, isArchived: false, version: 1 }]);
    await expect.poll(reached, within5s).toEqual({ principalId, teamIds: [id], principalIds: [principalId] });

    await send(ChangeTeam, { teamId: id, name: 'Doors' }, owner);
    expect(await listed()).toMatchObject([{ name: 'Doors', members }]);
    await send(ChangeTeam, { teamId: id, memberIds: [] }, owner);
    expect(await listed()).toMatchObject([{ name: 'Doors', members: [] }]);
    await expect.poll(reached, within5s).toEqual({ principalId, teamIds: [], principalIds: [] });

    const stale = send(ChangeTeam, { teamId: id, name: 'Gates', expectedVersion: 1 }, owner);
    await expect(stale).rejects.toMatchObject({
      code: 'identity.team.version',
      details: { teamId: id, currentVersion: 3 },
    });
    await send(ChangeTeam, { teamId: id, memberIds: [memberId], expectedVersion: 3 }, owner);
    await expect.poll(reached, within5s).toMatchObject({ teamIds: [id] });
    await send(ArchiveTeam, { teamId: id }, owner);
    expect(await listed()).toEqual([]);
    const { items } = await identity.queries.ask(TeamsByIds, { ids: [v4(), id] }, owner);
    expect(items).toMatchObject([null, { id, isArchived: true }]);
    await expect.poll(reached, within5s).toMatchObject({ teamIds: [] });
  });

  it('are of members of the organization alone', async () => {
    const eve = await identity.callOf(await signedUp(identity, 'Eve'));
    const { edges } = await identity.queries.ask(ListMembers, { page: {} }, eve);
    const theirs = { name: 'Roofs', memberIds: [edges[0]!.node.id] };
    await expect(send(CreateTeam, theirs, owner).catch(codeOf)).resolves.toBe('identity.member.not-found');
    const { id } = await send(CreateTeam, { name: 'Roofs', memberIds: [memberId] }, owner);
    const { items } = await identity.queries.ask(TeamsByIds, { ids: [id] }, eve);
    expect(items).toEqual([null]);
    const renamed = identity.commands.send(ChangeTeam, { teamId: id, name: 'Mine' }, eve);
    await expect(renamed.catch(codeOf)).resolves.toBe('identity.team.not-found');
  });

  it('are managed by whoever holds it', async () => {
    const { grants } = await identity.queries.ask(GetMe, {}, owner);
    expect(grants).toContainEqual({ permission: 'teams:manage', rows: 'all' });
  });
});
