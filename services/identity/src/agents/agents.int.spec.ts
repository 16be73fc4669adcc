import {
  AgentsByIds,
  CreateAgent,
  EnsureAgentMember,
  ListAgents,
  ListMembers,
  RemoveMember,
  RenameAgent,
  SuspendMember,
} from '@parley/contracts';
import { Commands } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { codeOf, migrated } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock(new Date().toISOString());
let identity: RunningIdentity;
let call: Awaited<ReturnType<RunningIdentity['callOf']>>;

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
  call = await identity.callOf(await identity.signIn());
});
afterAll(() => identity.stop());

const keyed = (idempotencyKey: string = v4()) => ({ ...call, idempotencyKey });
const create = (name: string, key?: string) => identity.commands.send(CreateAgent, { name }, keyed(key));
const agents = async () => (await identity.queries.ask(ListAgents, { page: {} }, call)).edges.map(({ node }) => node);

describe('agents', () => {
  it('are made with a name and a guardian, once under a key', async () => {
    const key = v4();
    const { id } = await create('Sonya', key);
    expect((await create('Sonya', key)).id).toBe(id);
    const guardianId = call.actor.principal.id;
    expect((await agents()).filter(({ name }) => name === 'Sonya')).toMatchObject([
      { id, guardianId, status: 'active' },
    ]);
    const { edges } = await identity.queries.ask(ListMembers, { page: {}, filter: { kind: { eq: 'agent' } } }, call);
    expect(edges.map(({ node }) => [node.name, node.email, node.roles])).toContainEqual(['Sonya', null, ['ai_agent']]);
  });

  it('keep what became of them, however often they are asked for', async () => {
    const key = v4();
    const { id } = await create('Nina', key);
    const memberId = (await identity.queries.ask(AgentsByIds, { ids: [id] }, call)).items[0]?.memberId ?? '';
    await identity.commands.send(RemoveMember, { memberId }, keyed());
    expect((await create('Nina', key)).id).toBe(id);
    expect((await identity.queries.ask(AgentsByIds, { ids: [id] }, call)).items).toMatchObject([{ status: 'removed' }]);
  });

  it('are renamed, and keep what they are called when they are suspended', async () => {
    const { id } = await create('Anton');
    await identity.commands.send(RenameAgent, { agentId: id, name: 'Anya' }, keyed());
    const [made] = (await identity.queries.ask(AgentsByIds, { ids: [id] }, call)).items;
    await identity.commands.send(SuspendMember, { memberId: made?.memberId ?? '' }, keyed());
    const { items } = await identity.queries.ask(AgentsByIds, { ids: [id, v7()] }, call);
    expect(items).toMatchObject([{ name: 'Anya', status: 'suspended' }, null]);
  });

  it('that are none are not found: neither nobody nor a user is one', async () => {
    for (const agentId of [v7(), call.actor.principal.id]) {
      const renamed = identity.commands.send(RenameAgent, { agentId, name: 'Anya' }, keyed());
      expect(await renamed.then(String, codeOf)).toBe('identity.agent.not-found');
    }
  });

  it('that came without a name can be given one', async () => {
    const agentId = v7();
    const actor = { tenantId: call.actor.tenantId, principal: { kind: 'system', id: 'identity' } } as const;
    await identity.running.get(Commands).send(EnsureAgentMember, { agentId }, { actor, idempotencyKey: agentId });
    expect((await agents()).find(({ id }) => id === agentId)).toMatchObject({ name: 'Agent', guardianId: null });
    await identity.commands.send(RenameAgent, { agentId, name: 'The first' }, keyed());
    expect((await agents()).find(({ id }) => id === agentId)).toMatchObject({ name: 'The first' });
  });

  it('are nobody’s but their organization’s', async () => {
    const { id } = await create('Ours');
    const actor = { ...call.actor, tenantId: v7() };
    await expect(identity.queries.ask(AgentsByIds, { ids: [id] }, { ...call, actor })).rejects.toMatchObject({
      code: 'access.permission-missing',
    });
  });
});
