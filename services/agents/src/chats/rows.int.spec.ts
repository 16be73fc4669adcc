import {
  ConversationAssigned,
  ConversationCollaboratorsChanged,
  everyRow,
  grantsOf,
  type Reach,
} from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';

import { ApproveProposalHandler } from '../proposals/approve-proposal/approve-proposal.handler.js';
import { PendingProposalsByChatQuery } from '../proposals/proposal-list/pending-proposals-by-chat.query.js';
import { ProposalListQuery } from '../proposals/proposal-list/proposal-list.query.js';
import { ProposalsByIdsQuery } from '../proposals/proposal-list/proposals-by-ids.query.js';
import { RejectProposalHandler } from '../proposals/reject-proposal/reject-proposal.handler.js';
import { RequestProposalHandler } from '../runs/request-proposal/request-proposal.handler.js';
import { useAgentsAtWork } from '../spec-support/use-agents-at-work.adapter.js';
import { OnConversationAssignedReactor } from './on-conversation-assigned.reactor.js';
import { OnConversationCollaboratorsChangedReactor } from './on-conversation-collaborators-changed.reactor.js';

/** A reply, and the move of its deal. */
const MADE = 2;

const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);
const [kim, tim, sales] = [v7(), v7(), v7()] as const;
const own = (id: string): Reach => ({ rows: 'own', assigneeIds: [id], teamIds: [] });
const team: Reach = { rows: 'team', assigneeIds: [kim], teamIds: [sales] };
beforeEach(async () => {
  await at().hear('How much is it?');
  await at().answer();
});

const assigned = async (assigneeId: string | null, { teamId = null, version = 2 }: Standing = {}) => {
  const { chatId } = at().others;
  const { envelope, ...event } = at().event(ConversationAssigned({ chatId, assigneeId, teamId, reason: 'by-hand' }));
  await at().log.react(new OnConversationAssignedReactor(), {
    ...event,
    envelope: { ...envelope, streamVersion: version },
  });
};

const shared = async (collaboratorIds: string[], version: number) => {
  const change = { chatId: at().others.chatId, collaboratorIds, fromCollaboratorIds: [] };
  const { envelope, ...event } = at().event(ConversationCollaboratorsChanged(change));
  await at().log.react(new OnConversationCollaboratorsChangedReactor(), {
    ...event,
    envelope: { ...envelope, streamVersion: version },
  });
};

type Standing = { readonly teamId?: string | null; readonly version?: number };

const said = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => JSON.stringify(error),
  );

const seen = async (reach: Reach, { id, chatId, version }: { id: string; chatId: string; version: number }) => {
  const { tenants, store } = at().log;
  const { member } = at();
  const page = await new ProposalListQuery(tenants).answer({ page: {}, chatId }, member, reach);
  const approving = new ApproveProposalHandler(store, at().lenders, at().reached);
  const rejecting = new RejectProposalHandler(store, at().lenders, at().reached);
  const all = [
    { ...page, edges: page.edges.map(({ node }) => node.id) },
    (await new ProposalsByIdsQuery(tenants).answer({ ids: [id] }, member, reach)).items,
    (await new PendingProposalsByChatQuery(tenants).answer({ ids: [chatId] }, member, reach)).items,
    await said(rejecting.handle({ proposalId: id, reason: 'no' }, at().command(), reach)),
    await said(approving.handle({ proposalId: id, expectedVersion: version }, at().command(), reach)),
  ];
  return all.map((one) => JSON.stringify(one).replaceAll(new RegExp(`${id}|${chatId}`, 'g'), 'id'));
};

const never = () => ({ id: v7(), chatId: v7(), version: 1 });

describe('whose a proposal is', () => {
  it('nobody’s who holds less than all, where nobody answers for its chat', async () => {
    expect(await at().proposals(own(kim))).toEqual([]);
    expect(await at().proposals(team)).toEqual([]);
    expect(await at().proposals()).toHaveLength(MADE);
  });

  it('is whose its chat is, and follows it', async () => {
    await assigned(kim);
    expect(await at().proposals(own(kim))).toHaveLength(MADE);
    expect(await at().proposals(own(tim))).toEqual([]);
    await assigned(null, { teamId: sales, version: 3 });
    expect(await at().proposals(own(kim))).toEqual([]);
    expect(await at().proposals(team)).toHaveLength(MADE);
    // Heard once more, or late.
    await assigned(kim);
    expect(await at().proposals(own(kim))).toEqual([]);
  });

  it('answers whoever doesn’t reach it exactly as what never was', async () => {
    await assigned(kim);
    const { id, version } = await at().pendingOf('reply');
    const ours = { id, version, chatId: at().others.chatId };
    expect(await seen(own(tim), ours)).toEqual(await seen(own(tim), never()));
    expect(await at().pendingOf('reply')).toMatchObject({ id });
    // The mutant twin: without the condition each of them answers something else.
    const nothing = await seen(everyRow, never());
    expect((await seen(everyRow, ours)).filter((one, index) => one === nothing[index])).toEqual([]);
  });

  it('is shared with whom its chat is shared with by name, beside whose it is', async () => {
    await assigned(kim, { version: 2 });
    await shared([tim], 3);
    expect(await at().proposals(own(tim))).toHaveLength(MADE);
    expect(await at().proposals(own(kim))).toHaveLength(MADE);
    expect(await at().proposals({ rows: 'team', assigneeIds: [v7(), tim], teamIds: [] })).toHaveLength(MADE);
    const { id, version } = await at().pendingOf('reply');
    const ours = { id, version, chatId: at().others.chatId };
    const nothing = await seen(own(tim), never());
    expect((await seen(own(tim), ours)).filter((one, index) => one === nothing[index])).toEqual([]);
    await shared([], 4);
    expect(await at().proposals(own(tim))).toEqual([]);
    expect(await seen(own(tim), ours)).toEqual(nothing);
    // Heard once more, or late.
    await shared([tim], 3);
    expect(await at().proposals(own(tim))).toEqual([]);
  });

  it('is decided by whoever reaches it', async () => {
    await assigned(kim);
    const { id, version } = await at().pendingOf('reply');
    const handler = new ApproveProposalHandler(at().log.store, at().lenders, at().reached);
    await handler.handle({ proposalId: id, expectedVersion: version }, at().command(), own(kim));
    expect((await at().proposals(own(kim))).find((one) => one.id === id)).toMatchObject({ status: 'approved' });
  });

  it('is not asked for in a chat out of reach', async () => {
    const asking = new RequestProposalHandler(at().asked, at().ids, at().runner());
    const ask = (reach: Reach) => asking.handle({ chatId: at().others.chatId }, at().command(), reach);
    await expect(ask(own(tim))).rejects.toMatchObject({ code: 'agents.chat.not-found' });
    await assigned(tim);
    await at().hear('And with the work?');
    expect(await ask(own(tim))).toMatchObject({ id: expect.any(String) as string });
  });

  it('is made by an agent whoever the chat is assigned to: it acts for nobody, and keeps all rows', async () => {
    await assigned(kim);
    await at().hear('And with the work?');
    await at().answer();
    expect(await at().proposals(own(kim))).toHaveLength(2 * MADE);
    expect(Object.values(grantsOf.ai_agent).every((rows) => rows === 'all')).toBe(true);
  });
});
