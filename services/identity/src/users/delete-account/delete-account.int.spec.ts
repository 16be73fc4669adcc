import { CreateApiKey, DeleteAccount } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { type CallContext, firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { apiKeyStream } from '../../api-keys/api-key.js';
import { ensureOwner } from '../../index.js';
import { memberIdOf } from '../../members/member-id.adapter.js';
import { memberStream, suspendMember } from '../../members/member.js';
import { NewMemberships } from '../../members/new-memberships.adapter.js';
import { codeOf, goodPassword, migrated, refusal } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { NewUsers } from '../new-users.adapter.js';
import { userStream } from '../user.js';
import { AccountRemains } from './account-remains.adapter.js';

describe('the end of an account', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let at: RunningIdentity;

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => at.stop());

  const system = (tenantId: string) =>
    firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, clock.now());
  const events = () => at.running.get(EventStore);

  /** A user with the password that everybody has here, as a viewer of Ada's organization if nothing else is said. */
  async function somebody(email: string, roles = ['viewer']): Promise<CallContext> {
    const owner = await ensureOwner(at.running, {
      email,
      name: 'Eve',
      password: goodPassword,
      organizationName: email,
    });
    const membership = { userId: owner.userId, organizationId: at.tenantId, roles };
    await at.running.get(NewMemberships).give(membership, system(at.tenantId));
    const heir = { userId: at.whose.userId, organizationId: owner.organizationId, roles: ['owner'] };
    await at.running.get(NewMemberships).give(heir, system(owner.organizationId));
    return { actor: { tenantId: at.tenantId, principal: { kind: 'user', id: owner.userId } } };
  }
  const deleted = (call: CallContext) => refusal(at.commands.send(DeleteAccount, { password: goodPassword }, call));
  const statusOf = async ({ actor }: CallContext) =>
    (await events().load(userStream(HOUSE, actor.principal.id))).state.status;
  const memberIn = async (tenantId: string, { actor }: CallContext) =>
    (await events().load(memberStream(tenantId, actor.principal.id))).state.status;
  const openKeys = async ({ actor: { principal } }: CallContext) =>
    postgres().query(
      `select 1 from identity.subject_keys where subject_id = '${principal.id}' and wrapped_key is not null`,
    );

  it('is refused to the only owner, and nothing is done', async () => {
    expect(await deleted(at.asAda)).toBe('identity.account.only-owner');
    expect([await statusOf(at.asAda), await memberIn(at.tenantId, at.asAda)]).toEqual(['active', 'active']);
  });

  /** The id of a key that they answer for, once it is found by that. */
  async function keyOf(who: CallContext): Promise<string> {
    const asked = { name: 'Website', roles: ['viewer' as const] };
    const made = async () => at.commands.send(CreateApiKey, asked, who).then(({ id }) => id, codeOf);
    const key = { id: '' };
    await expect.poll(async () => (key.id = await made())).toMatch(/^[0-9a-f-]{36}$/);
    const known = `select 1 from identity.known_api_key where api_key_id = '${key.id}'`;
    await expect.poll(() => postgres().query(known)).toHaveLength(1);
    return key.id;
  }
  const statusOfKey = async (id: string) => (await events().load(apiKeyStream(at.tenantId, id))).state.status;

  it('ends their keys also where they are suspended, and leaves their work to whoever suspended them', async () => {
    const eve = await somebody('eve@example.org', ['admin']);
    const keyId = await keyOf(eve);
    const { id } = eve.actor.principal;
    const who = { memberId: memberIdOf(at.tenantId, id), principal: { kind: 'user', id } } as const;
    await events().update(memberStream(at.tenantId, id), system(at.tenantId), (member) => suspendMember(who, member));
    expect(await statusOfKey(keyId)).toBe('active');
    await expect.poll(() => deleted(eve)).toBe('done');
    expect([await statusOf(eve), await memberIn(at.tenantId, eve)]).toEqual(['deleted', 'suspended']);
    expect(await statusOfKey(keyId)).toBe('revoked');
    expect(await openKeys(eve)).toEqual([]);
  });

  it('is finished a minute later where the process died over it', async () => {
    const kim = await somebody('kim@example.org');
    vi.spyOn(AccountRemains.prototype, 'clear').mockRejectedValueOnce(new Error('The process died'));
    await expect.poll(() => deleted(kim)).not.toBe('access.permission-missing');
    expect([await statusOf(kim), (await openKeys(kim)).length]).toEqual(['deleted', 1]);
    clock.advance(60_001);
    await expect.poll(() => openKeys(kim)).toEqual([]);
  });

  it('keeps the address until it is finished, so that nobody comes into what is left', async () => {
    const zoe = await somebody('zoe@example.org');
    vi.spyOn(AccountRemains.prototype, 'clear').mockRejectedValueOnce(new Error('The process died'));
    await deleted(zoe);
    const newcomer = { email: 'zoe@example.org', name: 'Zoe', passwordHash: 'of another password' };
    const made = () => at.running.get(NewUsers).make(newcomer, system(HOUSE));
    expect(await made().then(String, codeOf)).toBe('identity.user.address-taken');
    clock.advance(60_001);
    await expect.poll(() => made().then(String, codeOf)).toBe(zoe.actor.principal.id);
    expect(await statusOf(zoe)).toBe('active');
  });
});
