import {
  AcceptGuardianship,
  ApiKeysByIds,
  CheckApiKey,
  CreateApiKey,
  EnsureAgentMember,
  GetMe,
  type InputOf,
  ListApiKeys,
  ListWaitingGuardianships,
  PermissionsOfApiKey,
  ReactivateMember,
  RevokeApiKey,
  SetAgentGuardian,
  SuspendMember,
} from '@parley/contracts';
import { CatalogOpener, EventCatalog, Keyring, truthTest } from '@parley/eventsourcing';
import { type CallContext, Guardians, Memberships, newApiKeyText, readApiKeyText } from '@parley/platform';
import { movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import pg from 'pg';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { identity } from '../index.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { codeOf, migrated } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { apiKeyList } from './api-key-list/api-key-list.projection.js';

const refused = (code: string): unknown => expect.objectContaining({ code });
const within5Seconds = { timeout: 5000, interval: 50 };

describe('API keys (checks 54 and 59)', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let at: RunningIdentity;

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock });
    await vi.waitFor(() => at.queries.ask(ListApiKeys, { page: {} }, at.asAda), within5Seconds);
  });
  afterAll(() => at.stop());

  const create = async (asked: Partial<InputOf<typeof CreateApiKey>> = {}, call = at.asAda) => {
    const input = { name: 'Website', roles: ['bidi' as const], ...asked };
    const { id, key } = await at.commands.send(CreateApiKey, input, call);
    return { id, key: key ?? '' };
  };
  const check = (text: string) => {
    const shown = readApiKeyText(text);
    if (!shown) throw new Error('No key');
    const { apiKeyId, hash: secretHash, organizationId } = shown;
    return at.commands.send(CheckApiKey, { apiKeyId, secretHash }, at.asService('gateway', organizationId));
  };
  const permissionsOf = (apiKeyId: string) =>
    at.queries
      .ask(PermissionsOfApiKey, { apiKeyId }, at.asService('gateway'))
      .then(({ permissions }): readonly string[] => permissions, codeOf);
  const view = async (id: string) => {
    const { items } = await at.queries.ask(ApiKeysByIds, { ids: [id] }, at.asAda);
    return items[0];
  };

  const known = async (call: CallContext) => {
    const isKnown = () => at.queries.ask(ListApiKeys, { page: {} }, call).then(() => 'known', codeOf);
    await expect.poll(isKnown, within5Seconds).toBe('known');
  };

  it('is shown once, and opens the door in the name of whoever lent it', async () => {
    const { id, key } = await create();
    await expect(check(key)).resolves.toEqual({ guardianId: at.whose.userId, expiresAt: null });
    expect(await view(id)).toMatchObject({
      ...{ name: 'Website', prefix: key.slice(0, 11), roles: ['bidi'], scopes: null, guardianId: at.whose.userId },
      ...{ expiresAt: null, revokedAt: null },
    });
    expect(JSON.stringify(await view(id))).not.toContain(readApiKeyText(key)?.hash);
  });

  it('a repeated call makes no other, and shows nothing any more', async () => {
    const call = { ...at.asAda, idempotencyKey: v4() };
    const first = await create({}, call);
    const again = await create({}, call);
    expect(again).toEqual({ id: first.id, key: '' });
    await expect(check(first.key)).resolves.toBeTruthy();
  });

  it('is refused alike when it is unknown, wrong, revoked or expired, and takes as long', async () => {
    const [revoked, expired] = [await create(), await create({ expiresAt: later(60_000) })];
    await at.commands.send(RevokeApiKey, { apiKeyId: revoked.id }, at.asAda);
    await expect(check(expired.key)).resolves.toMatchObject({ guardianId: at.whose.userId });
    clock.advance(60_000);
    const { tenantId: organizationId } = at;
    const unknown = newApiKeyText({ apiKeyId: v7(), organizationId }).text;
    const wrong = newApiKeyText({ apiKeyId: revoked.id, organizationId }).text;
    const elsewhere = newApiKeyText({ apiKeyId: expired.id, organizationId: v4() }).text;
    const shown = { revoked: revoked.key, expired: expired.key, unknown, wrong, elsewhere };
    const seen = new Set<string>();
    const times = new Map<string, number[]>();
    for (let n = 0; n < 40; n += 1)
      for (const [name, text] of Object.entries(shown)) {
        const began = performance.now();
        seen.add(JSON.stringify(await check(text).catch((error: unknown) => error)));
        times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
      }
    const medians = [...times].map(([name, taken]) => [name, taken.toSorted((a, b) => a - b)[20] ?? 0] as const);
    console.info(`refused alike, median: ${medians.map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`).join(', ')}`);
    const each = medians.map(([, milliseconds]) => milliseconds);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThan(onABusyMachine(5));
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain('access.api-key-invalid');
  });

  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();

  it('opens nothing of another organization, whatever it says', async () => {
    const { id, key } = await create();
    const shown = readApiKeyText(key);
    const asked = { apiKeyId: id, secretHash: shown?.hash ?? '' };
    await expect(at.commands.send(CheckApiKey, asked, at.asService('gateway', v4()))).rejects.toEqual(
      refused('access.api-key-invalid'),
    );
  });

  it('is checked for the gateway alone', async () => {
    const asked = { apiKeyId: v4(), secretHash: '0'.repeat(64) };
    await expect(
      (await at.callersOf('agents')).commands.send(CheckApiKey, asked, at.asService('agents')),
    ).rejects.toEqual(refused('identity.api-key.only-the-gateway-asks'));
    await expect(at.commands.send(CheckApiKey, asked, at.asAda)).rejects.toEqual(refused('access.permission-missing'));
  });

  it('remembers its last use to the minute, and writes it no oftener', async () => {
    const { id, key } = await create();
    expect(await view(id)).toMatchObject({ lastUsedAt: null });
    await check(key);
    const first = (await view(id))?.lastUsedAt;
    expect(first).toMatch(/:00\.000Z$/);
    await check(key);
    expect((await view(id))?.lastUsedAt).toBe(first);
    clock.advance(60_000);
    await check(key);
    expect((await view(id))?.lastUsedAt).not.toBe(first);
  });

  it('holds what its roles, its scopes and its guardian hold', async () => {
    const roles = ['admin' as const];
    const scopes = ['deals:read' as const, 'proposals:decide' as const, 'usage:read' as const];
    const [all, scoped] = [await create({ roles }), await create({ roles, scopes })];
    await expect.poll(() => permissionsOf(all.id), within5Seconds).toContain('deals:write');
    expect(await permissionsOf(all.id)).not.toContain('proposals:decide');
    await expect.poll(() => permissionsOf(scoped.id), within5Seconds).toHaveLength(3);
  });

  it('loses within 5 s what its guardian loses, and all of it with them', async () => {
    const bob = await at.colleague(['admin']);
    await known(bob.call);
    const { id, key } = await create({ roles: ['admin'] }, bob.call);
    await expect.poll(() => permissionsOf(id), within5Seconds).toContain('deals:write');
    await bob.give(['viewer']);
    const began = performance.now();
    await expect.poll(() => permissionsOf(id), within5Seconds).not.toContain('deals:write');
    console.info(`a guardian’s loss reached the key after ${(performance.now() - began).toFixed(0)} ms`);
    expect(await permissionsOf(id)).toContain('deals:read');
    await bob.remove();
    await expect(check(key)).rejects.toEqual(refused('access.api-key-invalid'));
    await expect(permissionsOf(id)).resolves.toBe('access.api-key-invalid');
    const atOtherDoors = () => at.running.get(Memberships).grantsOf(at.tenantId, { kind: 'integration', id });
    await expect.poll(atOtherDoors, within5Seconds).toEqual({});
  });

  it('is refused at other services’ doors within 5 s after it was revoked', async () => {
    const { id } = await create();
    const held = () => at.running.get(Memberships).grantsOf(at.tenantId, { kind: 'integration', id });
    await expect.poll(held, within5Seconds).toHaveProperty('deals:read');
    await at.commands.send(RevokeApiKey, { apiKeyId: id }, at.asAda);
    await expect.poll(held, within5Seconds).toEqual({});
    await expect(permissionsOf(id)).resolves.toBe('access.api-key-invalid');
  });

  it('makes no key, and is no user', async () => {
    const { id } = await create({ roles: ['owner'], scopes: ['api-keys:manage', 'deals:read'] });
    const asKey: CallContext = {
      actor: { ...at.asAda.actor, principal: { kind: 'integration', id }, onBehalfOf: at.whose.userId },
    };
    await expect.poll(() => permissionsOf(id), within5Seconds).toEqual(['deals:read']);
    await expect(create({}, asKey)).rejects.toEqual(refused('access.permission-missing'));
    await expect(at.queries.ask(GetMe, {}, asKey)).rejects.toEqual(refused('access.permission-missing'));
  });

  it('is managed by whoever may', async () => {
    const viewer = await at.colleague(['viewer']);
    const { id } = await create();
    await expect(at.queries.ask(ListApiKeys, { page: {} }, viewer.call)).rejects.toEqual(
      refused('access.permission-missing'),
    );
    await expect(at.commands.send(RevokeApiKey, { apiKeyId: id }, viewer.call)).rejects.toEqual(
      refused('access.permission-missing'),
    );
    const page = await at.queries.ask(ListApiKeys, { page: { first: 2 } }, at.asAda);
    expect(page.edges.map(({ node }) => node.id)[0]).toBe(id);
    expect(page.hasNextPage).toBe(true);
    await expect(at.commands.send(RevokeApiKey, { apiKeyId: v4() }, at.asAda)).rejects.toEqual(
      refused('identity.api-key.not-found'),
    );
  });

  it('an agent does no more than the member who answers for it', async () => {
    const { tenantId } = at;
    const agentId = v4();
    await (await at.callersOf('agents')).commands.send(EnsureAgentMember, { agentId }, at.asService('agents'));
    const held = () => at.running.get(Memberships).grantsOf(tenantId, { kind: 'agent', id: agentId });
    await expect.poll(held, within5Seconds).toHaveProperty('proposals:create');
    const viewer = await at.colleague(['viewer']);
    const named = await at.commands.send(SetAgentGuardian, { agentId, guardianId: viewer.id }, at.asAda);
    expect(named.isInForce).toBe(false);
    const waiting = async (call: CallContext = viewer.call) =>
      (await at.queries.ask(ListWaitingGuardianships, {}, call)).items.map((one) => one.agentId);
    expect(await waiting()).toEqual([agentId]);
    expect(await waiting(at.asAda)).toEqual([]);
    const memberId = memberIdOf(tenantId, agentId);
    await at.commands.send(SuspendMember, { memberId }, at.asAda);
    expect(await waiting()).toEqual([]);
    await at.commands.send(ReactivateMember, { memberId }, at.asAda);
    expect(await waiting()).toEqual([agentId]);
    await expect(at.commands.send(AcceptGuardianship, { agentId }, at.asAda)).rejects.toEqual(
      refused('identity.agent.guardianship-not-found'),
    );
    await expect(at.running.get(Guardians).guardianOf(tenantId, { kind: 'agent', id: agentId })).resolves.toBe(
      undefined,
    );
    await at.commands.send(AcceptGuardianship, { agentId }, viewer.call);
    expect(await waiting()).toEqual([]);
    await expect.poll(held, within5Seconds).not.toHaveProperty('proposals:create');
    expect(await held()).toHaveProperty('chats:read');
    await expect(at.running.get(Guardians).guardianOf(tenantId, { kind: 'agent', id: agentId })).resolves.toBe(
      viewer.id,
    );
    await viewer.remove();
    await expect.poll(held, within5Seconds).toEqual({});
    await expect(at.commands.send(SetAgentGuardian, { agentId, guardianId: viewer.id }, at.asAda)).rejects.toEqual(
      refused('identity.agent.guardian-not-found'),
    );
  });

  it('leaves nothing of a key in the whole database but its hash and its first characters', async () => {
    const made = [await create(), await create()];
    await check(made[0]?.key ?? '');
    const tables = await postgres().query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'identity'`,
    );
    let dump = '';
    for (const { name } of tables) {
      const [row] = await postgres().query<{ text: string | null }>(
        `select string_agg(t::text, chr(10)) as text from ${name} t`,
      );
      dump += row?.text ?? '';
    }
    const secrets = made.flatMap(({ key }) => [key, key.slice(46), key.slice(11)]);
    const hits = secrets.filter((secret) => secret !== '' && dump.includes(secret)).length;
    const hashes = made.filter(({ key }) => dump.includes(readApiKeyText(key)?.hash ?? 'none')).length;
    console.info(`${tables.length} tables, ${dump.length} characters: ${hits} hits; ${hashes} of 2 hashes are there`);
    expect(hits).toBe(0);
    expect(hashes).toBe(2);
    expect(JSON.stringify(at.log.entries)).not.toContain('pk_');
  });

  it('replays to the same rows', async () => {
    const ownerUrl = postgres().urlFor('identity_owner', 'owner');
    const pool = new pg.Pool({ connectionString: postgres().urlFor('identity_worker', 'worker'), max: 2 });
    const opener = new CatalogOpener(new EventCatalog(identity.events), at.running.get(Keyring));
    const [rows] = await truthTest({ service: 'identity', ownerUrl, pool, feeds: at.feeds, opener }, [apiKeyList]);
    await pool.end();
    console.info(`${rows?.rows} keys, ${rows?.different} differ`);
    expect(rows).toMatchObject({ different: 0 });
  });

  it('ran without an error, but that the other services are elsewhere', () => {
    const errors = at.log.entries
      .filter(({ severity }) => severity === 'error')
      .map(({ fields }) => String(fields['error']));
    expect(errors.filter((error) => !error.includes('is not in this process'))).toEqual([]);
  });
});
