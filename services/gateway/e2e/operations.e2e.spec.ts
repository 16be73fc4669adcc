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
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { idOf, sessionId, startFake, type Fake, tenantId, userId } from './fakes.js';
import { chat, contact, deal, page, proposal } from './records.js';

const withChats = z.object({ chats: z.object({ edges: z.array(z.unknown()) }) });
const withApproval = z.object({ approveProposal: z.object({ position: z.string() }) });

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
    expect(withChats.parse(data).chats.edges[0]).toMatchObject({
      node: {
        lastMessage: { text: 'How much is 0?', externalId: '0' },
        contact: { company: { name: 'Company 0' } },
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
    fake.services.on(ChatsByIds, () => ({
      items: [{ ...chat(1), title: { erased: true as const }, lastMessage: null }],
    }));
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

    const { position } = withApproval.parse(data).approveProposal;
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
