import { randomUUID } from 'node:crypto';

import { createClient } from 'graphql-ws';
import { onABusyMachine } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});

const items = z.object({ activity: z.object({ edges: z.array(z.object({ node: z.looseObject({}) })) }) });
const closing = z.looseObject({ code: z.number() });
const within5Seconds = { timeout: onABusyMachine(5000), interval: 100 };

describe('an API key, as a program uses it (checks 54 and 59)', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let url: string;
  let chat: { readonly id: string; readonly dealId: string };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Keys', url);
    shop.hear('Hello! How much are three windows?');
    chat = await shop.chat();
  });
  afterAll(() => together.stop());

  const post = (key: string, query: string, variables: object = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async (key: string, query: string, variables: object = {}) => {
    const response = await post(key, query, variables);
    const { data, errors } = answered.parse(await response.json());
    return { status: response.status, data, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
  };
  const reads = '{ deals { edges { node { id } } } }';
  const can = (key: string) =>
    vi.waitFor(async () => expect((await ask(key, reads)).codes).toEqual([]), within5Seconds);
  const owner = (query: string, variables: object) => shop.caller.ask({ query, variables, answer: z.unknown() });
  const revoke = (apiKeyId: string) =>
    owner('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { position } }', {
      input: { idempotencyKey: apiKeyId, apiKeyId },
    });
  const rename = (key: string) =>
    ask(key, 'mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { position } }', {
      input: { idempotencyKey: 'template', name: 'Hello', body: 'Hello' },
    });

  it('reads what its role reads, and is refused what is outside of its role and its scopes', async () => {
    const [viewer, scoped] = [
      await shop.apiKey({ roles: ['viewer'] }),
      await shop.apiKey({ roles: ['owner'], scopes: ['deals:read'] }),
    ];
    await Promise.all([can(viewer.key), can(scoped.key)]);
    expect(JSON.stringify((await ask(viewer.key, reads)).data)).toContain(chat.dealId);
    const refused = { data: null, codes: ['access.permission-missing'] };
    expect(await rename(viewer.key)).toMatchObject({ codes: refused.codes });
    expect(await rename(scoped.key)).toMatchObject({ codes: refused.codes });
    expect(await ask(scoped.key, '{ contacts { edges { node { id } } } }')).toMatchObject({ codes: refused.codes });
    expect(await ask(scoped.key, '{ apiKeys { edges { node { id } } } }')).toMatchObject({ codes: refused.codes });
    expect(await ask(scoped.key, '{ me { user { id } } }')).toMatchObject({ codes: refused.codes });
    expect((await ask(viewer.key, '{ __schema { queryType { name } } }')).codes).toEqual([]);

    const recorded = () =>
      postgres().query(
        `select data ->> 'permission' as permission, on_behalf_of as behalf from identity.events
          where type = 'identity.access.refused' and actor_kind = 'integration' and actor_id = $1`,
        [viewer.id],
      );
    const entry = { permission: 'templates:write', behalf: shop.whose.userId };
    await vi.waitFor(async () => expect(await recorded()).toEqual([entry]), within5Seconds);
  });

  it('revoked, it is refused within 5 s over HTTP and WebSocket', async () => {
    const { id, key } = await shop.apiKey({ roles: ['viewer'] });
    await can(key);
    const closed = vi.fn<(code: number) => void>();
    const seen: unknown[] = [];
    const client = createClient({
      ...{ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true },
      connectionParams: { authorization: `Bearer ${key}` },
      on: { closed: (event) => closed(closing.parse(event).code) },
    });
    const sink = { next: (item: unknown) => void seen.push(item), error: () => undefined, complete: () => undefined };
    client.subscribe({ query: 'subscription { activity { id type } }' }, sink);
    await vi.waitFor(
      () => {
        shop.hear('Still there?');
        expect(JSON.stringify(seen)).toContain('messaging.message.received');
      },
      { timeout: 15_000, interval: 500 },
    );

    await revoke(id);
    const began = performance.now();
    await vi.waitFor(async () => {
      const { status, codes } = await ask(key, reads);
      expect([status, codes]).toEqual([401, ['access.api-key-invalid']]);
    }, within5Seconds);
    const overHttp = performance.now() - began;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401), within5Seconds);
    const overWebSocket = performance.now() - began;
    console.info(`refused after ${overHttp.toFixed(0)} ms over HTTP, ${overWebSocket.toFixed(0)} ms over WebSocket`);
    expect(overWebSocket).toBeLessThan(onABusyMachine(5000));
    await client.dispose();
  });

  it('writes as itself, on its guardian’s behalf, and can leave its own doing out of the activity', async () => {
    const { id, key } = await shop.apiKey();
    await can(key);
    const input = { idempotencyKey: 'by-key', name: 'By a key', body: 'Hello' };
    const made = await ask(
      key,
      'mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { messageTemplate { id } } }',
      { input },
    );
    expect(made.codes).toEqual([]);
    const [stored] = await postgres().query<{ kind: string; id: string; behalf: string }>(
      `select actor_kind as kind, actor_id as id, on_behalf_of as behalf from outreach.events
        where type = 'outreach.message-template.created' and actor_id = $1`,
      [id],
    );
    expect(stored).toEqual({ kind: 'integration', id, behalf: shop.whose.userId });

    const query = `query ($filter: ActivityFilter) { activity(first: 100, filter: $filter) {
      edges { node { type actor { kind id } } } } }`;
    const types = { type: { eq: 'outreach.message-template.created' } };
    const found = async (filter: object) => {
      const { data } = await ask(key, query, { filter });
      return items.parse(data).activity.edges.map(({ node }) => node);
    };
    await vi.waitFor(
      async () =>
        expect(await found(types)).toContainEqual({ type: types.type.eq, actor: { kind: 'INTEGRATION', id } }),
      within5Seconds,
    );
    expect(JSON.stringify(await found({ ...types, excludeOrigin: id }))).not.toContain(id);
  });

  it('is taken in no address', async () => {
    const { key } = await shop.apiKey();
    const response = await fetch(`${url}/graphql?q=${key}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('gateway.request.credential-in-address');
  });

  it('approves nothing unless deciding was lent it by name, and never what the agent of its own guardian proposed', async () => {
    const decide = async (key: string, proposal: { readonly id: string; readonly version: number }) =>
      ask(key, 'mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { position } }', {
        input: {
          idempotencyKey: randomUUID(),
          proposalId: proposal.id,
          expectedVersion: proposal.version,
        },
      });
    const { agentId, userId } = shop.whose;
    const [plain, deciding] = [
      await shop.apiKey({ roles: ['admin'] }),
      await shop.apiKey({
        roles: ['admin'],
        scopes: ['proposals:decide', 'proposals:read', 'deals:read', 'messages:send'],
      }),
    ];
    await Promise.all([can(plain.key), can(deciding.key)]);
    const proposal = await shop.proposalFor('And how much is it with the work?');
    expect((await decide(plain.key, proposal)).codes).toEqual(['access.permission-missing']);
    expect((await decide(deciding.key, proposal)).codes).toEqual(['agents.proposal.agent-without-guardian']);
    await owner('mutation ($input: SetAgentGuardianInput!) { setAgentGuardian(input: $input) { guardianId } }', {
      input: { idempotencyKey: 'guardian', agentId, guardianId: userId },
    });
    await vi.waitFor(
      async () => expect((await decide(deciding.key, proposal)).codes).toEqual(['agents.proposal.same-guardian']),
      within5Seconds,
    );
  });

  it('stands nowhere in any database but as a hash', async () => {
    const made = [await shop.apiKey(), await shop.apiKey()];
    await Promise.all(made.map(({ key }) => can(key)));
    const tables = await postgres().query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    let [hits, characters] = [0, 0];
    for (const { name } of tables) {
      const [row] = await postgres().query<{ text: string | null }>(
        `select string_agg(t::text, chr(10)) as text from ${name} t`,
      );
      const text = row?.text ?? '';
      characters += text.length;
      hits += made.filter(({ key }) => text.includes(key.slice(46)) || text.includes(key.slice(11))).length;
    }
    console.info(`${tables.length} tables, ${characters} characters: ${hits} hits`);
    expect(hits).toBe(0);
    expect(JSON.stringify(together.backstage.log.entries)).not.toContain('pk_');
  });
});
