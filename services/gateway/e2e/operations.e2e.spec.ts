import {
  ApproveProposal,
  CardsByChat,
  ChatsByIds,
  DealAsOf,
  DealsByIds,
  ListChats,
  MoveDealToStage,
  PendingProposalsByChat,
  ProposalsByIds,
  SignIn,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { idOf, sessionId, startFake, type Fake, tenantId, userId } from './fakes.js';
import { chat, contact, deal, page, proposal } from './records.js';

let fake: Fake;
beforeEach(async () => {
  fake = await startFake();
});
afterEach(() => fake.stop());

const inbox = `{ chats(first: 50) { totalCount edges { cursor node {
  id title lastMessage { text externalId } contact { name company { name } } currentDeal { title stage { key } }
  pendingProposals { draft }
} } } }`;

function serveInbox(count: number) {
  fake.services
    .on(ListChats, () => page(Array.from({ length: count }, (_, n) => chat(n))))
    .on(CardsByChat, ({ ids }) => ({
      items: ids.map((chatId, n) => ({
        chatId,
        contact: contact(n),
        company: { id: idOf(n, 5), name: 'Acme', version: 1 },
        currentDeal: deal(n),
      })),
    }))
    .on(PendingProposalsByChat, ({ ids }) => ({
      items: ids.map((chatId, n) => ({ chatId, proposals: [proposal(n)] })),
    }));
}

describe('the inbox', () => {
  it.each([10, 50])('of %i chats takes at most 4 calls, whatever its length', async (count) => {
    serveInbox(count);
    const { data, errors } = await fake.run(inbox);
    expect(errors).toBeUndefined();
    expect(data?.['chats']).toMatchObject({ totalCount: count });
    expect(data?.['chats']['edges'][0]).toMatchObject({
      node: {
        lastMessage: { text: 'How much is 0?', externalId: '0' },
        contact: { company: { name: 'Acme' } },
        currentDeal: { stage: { key: 'cold' } },
        pendingProposals: [{ draft: 'It is 40 euro.' }],
      },
    });
    console.log(`inbox of ${count}: ${fake.services.asked.length} calls`);
    expect(fake.services.asked).toEqual([ListChats.name, CardsByChat.name, PendingProposalsByChat.name]);
  });
});

describe('reading', () => {
  it('answers null for an id that never was, without telling it from one of somebody else', async () => {
    fake.services.on(ChatsByIds, ({ ids }) => ({ items: ids.map(() => null) }));
    expect((await fake.run(`{ chat(id: "${idOf(1)}") { id } }`)).data).toEqual({ chat: null });
    expect((await fake.run('{ chat(id: "nonsense") { id } }')).data).toEqual({ chat: null });
  });

  it('shows a deal as it was', async () => {
    const asOf = '2026-02-01T00:00:00.000Z';
    fake.services
      .on(DealsByIds, ({ ids }) => ({ items: ids.map(() => deal(1, 'replied')) }))
      .on(DealAsOf, () => ({ deal: deal(1), asOf }));
    const { data } = await fake.run(
      `{ now: deal(id: "${idOf(1, 6)}") { stage { key } asOf } then: deal(id: "${idOf(1, 6)}", asOf: "${asOf}") { stage { key } asOf } }`,
    );
    expect(data).toEqual({ now: { stage: { key: 'replied' }, asOf: null }, then: { stage: { key: 'cold' }, asOf } });
  });

  it('shows what was erased as null', async () => {
    fake.services.on(ChatsByIds, () => ({ items: [{ ...chat(1), title: { erased: true }, lastMessage: null }] }));
    expect((await fake.run(`{ chat(id: "${idOf(1)}") { title } }`)).data).toEqual({ chat: { title: null } });
  });
});

const approve = `mutation ($input: ApproveProposalInput!) {
  approveProposal(input: $input) { proposal { status } position }
}`;
const approval = { idempotencyKey: 'k1', proposalId: idOf(1, 12), expectedVersion: 1, editedText: 'Hello' };

describe('a mutation', () => {
  it('sends the command as the user, under the key, and reads its own write', async () => {
    const read: unknown[] = [];
    fake.services
      .on(ApproveProposal, () => ({ id: idOf(1, 12), position: 'p7' }))
      .on(ProposalsByIds, (input) => (read.push(input), { items: [proposal(1, 'approved')] }));
    const { data, extensions } = await fake.run(approve, { input: approval });
    expect(data?.['approveProposal']).toMatchObject({ proposal: { status: 'APPROVED' } });
    expect(extensions).toBeUndefined();
    expect(fake.services.sent[0]).toMatchObject({
      name: 'agents.approve-proposal',
      input: { proposalId: idOf(1, 12), expectedVersion: 1, editedText: 'Hello' },
      context: {
        idempotencyKey: 'k1',
        session: sessionId,
        actor: { tenantId, principal: { kind: 'user', id: userId } },
      },
    });
    expect(fake.services.sent[0]?.context.correlationId, 'of the proposal').toBe(idOf(1, 9));
    expect(read).toEqual([{ ids: [idOf(1, 12)] }, { ids: [idOf(1, 12)], atLeast: 'p7' }]);

    const position = data?.['approveProposal']['position'];
    await fake.run('query ($p: Position) { proposal(id: "' + idOf(1, 12) + '", atLeast: $p) { id } }', { p: position });
    expect(read[2]).toEqual({ ids: [idOf(1, 12)], atLeast: 'p7' });
  });

  it('says that it was answered before', async () => {
    fake.services.isReplayed = true;
    fake.services
      .on(ApproveProposal, () => ({ id: idOf(1, 12), position: 'p7' }))
      .on(ProposalsByIds, () => ({ items: [null] }));
    expect((await fake.run(approve, { input: { ...approval, editedText: null } })).extensions).toEqual({
      replayed: true,
    });
  });

  it('that is done is done, also where its read model takes longer', async () => {
    fake.services
      .on(ApproveProposal, () => ({ id: idOf(1, 12), position: 'p7' }))
      .on(ProposalsByIds, ({ atLeast }) => {
        if (atLeast) throw new DomainError('unavailable', 'eventsourcing.not-yet');
        return { items: [proposal(1)] };
      });
    const { data, errors } = await fake.run(approve, { input: approval });
    expect(errors).toBeUndefined();
    expect(data?.['approveProposal']).toMatchObject({ proposal: null });
  });

  it('renders a refusal with its stable code', async () => {
    fake.services.on(MoveDealToStage, () => {
      throw new DomainError('conflict', 'crm.deal.closed', { dealId: 'd' });
    });
    const { status, errors, data } = await fake.run(
      `mutation { moveDealToStage(input: { idempotencyKey: "k", dealId: "${idOf(1)}", stageId: "${idOf(2)}" }) { position } }`,
    );
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: 'Refused: crm.deal.closed.',
      extensions: { kind: 'CONFLICT', code: 'crm.deal.closed', details: { dealId: 'd' }, retryable: false },
    });
    expect(errors?.[0]?.extensions['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lists every field that is not valid', async () => {
    const { errors } = await fake.run(
      'mutation { moveDealToStage(input: { idempotencyKey: "k", dealId: "x", stageId: "y" }) { position } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ kind: 'INVALID', code: 'input.invalid' });
    expect(errors?.[0]?.extensions['details']).toMatchObject({ fields: [{ path: 'dealId' }, { path: 'stageId' }] });
  });
});

describe('an error', () => {
  it('never shows the inside, and stands in the log in full', async () => {
    fake.services.on(ChatsByIds, () => {
      throw new Error('select * from messaging.chats at 10.0.0.5:5432 /srv/app.js');
    });
    const { errors } = await fake.run(`{ chat(id: "${idOf(1)}") { id } }`);
    expect(errors?.[0]).toMatchObject({
      message: 'Something went wrong on our side.',
      extensions: { code: 'gateway.internal' },
    });
    expect(JSON.stringify(errors)).not.toMatch(/select|10\.0|app\.js|stack/);
    expect(fake.faults.written[0]?.correlationId).toBe(errors?.[0]?.extensions['correlationId']);
    expect(String(fake.faults.written[0]?.error)).toContain('select');
  });

  it('does not say which part is not there', async () => {
    const { errors } = await fake.run(`{ chat(id: "${idOf(1)}") { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ kind: 'UNAVAILABLE', retryable: true, details: {} });
  });
});

const signedIn = {
  signInId: sessionId,
  userId,
  organizationId: tenantId,
  accessToken: 'good',
  accessTokenExpiresAt: '2026-03-01T10:10:00.000Z',
  refreshToken: 'r'.repeat(30),
};

describe('without a credential', () => {
  const anonymous = (query: string) => fake.post({ query }, { authorization: '' });
  const asNobody = async (query: string) => {
    const response = await fetch(`${fake.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('one may sign in', async () => {
    fake.services.on(SignIn, () => signedIn);
    const { status, text } = await asNobody(
      'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { accessToken refreshToken } }',
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ data: { signIn: { accessToken: 'good', refreshToken: 'r'.repeat(30) } } });
  });

  it.each([
    '{ me { user { id } } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Chat") { name } }',
    '{ cats }',
    'mutation { approveProposals }',
  ])('nothing else: %s', async (query) => {
    const { status, text } = await asNobody(query);
    expect(status).toBe(401);
    expect(text).toContain('gateway.sign-in-required');
    expect(text).not.toMatch(/did you mean|chats/i);
  });

  it('a token that is not valid is told so, not taken for nobody', async () => {
    expect(
      (await anonymous('mutation { signIn(input: { email: "a@b.c", password: "x" }) { accessToken } }')).status,
    ).toBe(401);
    expect((await fake.post({ query: '{ __typename }' }, { authorization: 'Bearer forged' })).status).toBe(401);
  });

  it('headers that name somebody are nobody', async () => {
    for (const header of ['user', 'x-user-id', 'x-tenant-id', 'x-internal-actor', 'x-forwarded-for']) {
      const response = await fetch(`${fake.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [header]: userId },
        body: JSON.stringify({ query: '{ me { user { id } } }' }),
      });
      expect(response.status, header).toBe(401);
    }
  });
});

describe('from another site', () => {
  it.each([
    ['a text/plain post', 'POST', { 'content-type': 'text/plain' }, 415],
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a multipart form', 'POST', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a foreign origin', 'POST', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403],
    ['no origin worth the name', 'POST', { 'content-type': 'application/json', origin: 'null' }, 403],
    ['an address with a mutation in it', 'GET', {}, 405],
  ])('%s is refused and nothing is written', async (_name, method, headers, status) => {
    const query = 'mutation { signOut(input: {}) { signInId } }';
    const response = await fetch(
      `${fake.gateway.url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`,
      {
        method,
        headers: { authorization: 'Bearer good', ...headers },
        ...(method === 'POST' && { body: JSON.stringify({ query }) }),
      },
    );
    expect(response.status).toBe(status);
    expect(fake.services.sent).toEqual([]);
  });

  it('other spellings of the path do not get around the door', async () => {
    for (const path of ['/graphql/', '/GraphQL', '/%67raphql', '/graphql?x=1', '//graphql']) {
      const response = await fetch(`${fake.gateway.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ me { user { id } } }' }),
      });
      expect([401, 404], path).toContain(response.status);
    }
  });
});

describe('in production', () => {
  it('a sign-in session runs persisted operations alone, without suggestions, and there is no GraphiQL', async () => {
    const strict = await startFake({ profile: 'production', persisted: { known: '{ __typename }' } });
    const post = async (body: object) => {
      const response = await strict.post(body);
      return { status: response.status, text: await response.text() };
    };
    expect((await post({ documentId: 'known' })).status).toBe(200);
    for (const body of [
      { documentId: 'unknown' },
      { query: '{ __typename }' },
      { query: '{ __schema { types { name } } }' },
    ]) {
      const { status, text } = await post(body);
      expect(status).toBe(400);
      expect(text).toContain('gateway.operation.not-persisted');
    }
    strict.tokens.session = undefined;
    expect((await post({ query: '{ __schema { queryType { name } } }' })).status, 'a key may introspect').toBe(200);
    const typo = await post({ query: '{ chat { id } chatz { id } }' });
    expect(typo.status).toBe(400);
    expect(typo.text).not.toContain('Did you mean');
    expect((await fetch(`${strict.gateway.url}/graphiql`)).status).toBe(404);
    await strict.stop();
  });

  it('mutant twin: in development the same session asks freely', async () => {
    expect((await fake.run('{ __schema { queryType { name } } }')).status).toBe(200);
    expect((await fetch(`${fake.gateway.url}/graphiql`)).status).toBe(200);
  });
});
