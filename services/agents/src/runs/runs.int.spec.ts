import {
  ConversationHeld,
  DealMovedToStage,
  type DomainEvent,
  everyRow,
  RecipientOptedOut,
  SendSent,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Actor, type CommandContext, DomainError } from '@parley/kernel';
import { movableClock, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';

import { OnConversationHeldReactor } from '../proposals/on-conversation-held/on-conversation-held.reactor.js';
import { OnDealChangedReactor } from '../proposals/on-deal-changed/on-deal-changed.reactor.js';
import { OnSendOutcomeReactor } from '../proposals/on-send-outcome/on-send-outcome.reactor.js';
import { RejectProposalHandler } from '../proposals/reject-proposal/reject-proposal.handler.js';
import { useAgentsAtWork } from '../spec-support/use-agents-at-work.adapter.js';
import { RequestProposalHandler } from './request-proposal/request-proposal.handler.js';
import { RuleBasedDrafter } from './rule-based-drafter/rule-based-drafter.adapter.js';

type AnyReactor = { handle: (event: never, effect: Effect) => Promise<void> };

const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);

const runEvents = async (runId: string) =>
  (await at().log.store.read(at().tenantId, `agents.run-${runId}`)).map(({ type }) => type);
const fate = async (wanted: string) => (await at().proposals()).find(({ id }) => id === wanted);

describe('runs, on PostgreSQL', () => {
  it('ten short lines make one turn and one reply, with reasons and sources', async () => {
    const lines = 'Здравствуйте|хочу|узнать|у вас|кое-что|насчёт|сайта|а именно|вот:|сколько стоит лендинг?'.split('|');
    for (const line of lines) {
      await at().hear(line);
      clock.advance(500);
    }
    await at().answer();
    const reply = await at().pendingOf('reply');
    expect(await at().closedTurns()).toHaveLength(1);
    expect(reply.draft).toContain('лендинг');
    expect(reply.reasons).toContain('Written by the rule-based drafter, without a model; rule: price.');
    expect(reply.sourceMessageIds).toHaveLength(10);
    expect(reply.verdicts).toHaveLength(10);
    expect(await runEvents(reply.runId)).toEqual(['agents.run.started', 'agents.model.called', 'agents.run.ended']);
    expect((await at().pending()).map(({ action }) => action).toSorted()).toEqual(['reply', 'stage-move']);
  });

  it('asks other services as the agent, and billing as the service', async () => {
    await at().hear('How much is it?');
    await at().answer();
    const kinds = at().others.asked.map(({ name, call }) => `${name.split('.')[0]} ${call.actor.principal.kind}`);
    expect(new Set(kinds)).toEqual(new Set(['messaging agent', 'crm agent', 'billing system']));
  });

  it('a run that is repeated after a crash proposes nothing twice', async () => {
    await at().hear('How much is it?');
    const cause = { correlationId: v7(), causationId: v7() };
    const request = { tenantId: at().tenantId, runId: v7(), chatId: at().others.chatId };
    await Promise.all([1, 2].map(() => at().runner().run(request, cause)));
    expect(await at().runner().run(request, cause)).toEqual({ is: 'known' });
    expect(await at().proposals()).toHaveLength(2);
    expect(await runEvents(request.runId)).toHaveLength(3);
  });

  it('what was approved leaves once, for whoever approved it, to the letter', async () => {
    const editedText = 'Good day! Let me check.';
    await at().hear('How much is the annual plan?');
    await at().answer();
    const reply = await at().pendingOf('reply');
    await at().approve(reply, { editedText });
    await expect(at().approve(reply)).rejects.toMatchObject({ code: 'agents.proposal.not-pending' });
    await at().happen(reply);
    expect(at().commands.sent).toMatchObject([
      {
        name: 'messaging.send-message',
        input: { content: { text: editedText }, proposal: { id: reply.id, conversationVersion: 3 } },
        call: { actor: { principal: { kind: 'system', id: 'agents' }, onBehalfOf: at().member.principal.id } },
      },
    ]);
    expect(at().commands.sent[0]?.call.idempotencyKey).toMatch(/^agents\.on-proposal-approved\.v1:.*:0$/);

    const messageId = v7();
    const send = { sendId: v7(), chatId: at().others.chatId, peerId: at().others.peerId, externalId: '2' };
    const sent = SendSent({ ...send, messageId, proposalId: reply.id });
    await at().log.react(new OnSendOutcomeReactor(clock), at().event(sent));
    expect(await fate(reply.id)).toMatchObject({
      status: 'sent',
      editedText,
      messageId,
      decidedBy: { kind: 'user', id: at().member.principal.id },
    });
  });

  it('two who approve at once approve once', async () => {
    await at().hear('How much is it?');
    await at().answer();
    const reply = await at().pendingOf('reply');
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => at().approve(reply)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('moves the deal that was approved, or says why it could not', async () => {
    await at().hear('Can we have a call tomorrow?');
    await at().answer();
    const move = await at().pendingOf('stage-move');
    at().commands.refusal = new DomainError('conflict', 'crm.deal.closed');
    await at().approve(move);
    await at().happen(move);
    expect(at().commands.sent[0]).toMatchObject({
      name: 'crm.move-deal-to-stage',
      input: { dealId: at().others.dealId },
    });
    expect(await fate(move.id)).toMatchObject({ status: 'failed', code: 'crm.deal.closed' });
  });

  it('an outage is no answer: the approval is tried again', async () => {
    await at().hear('How much is it?');
    await at().answer();
    const reply = await at().pendingOf('reply');
    at().commands.refusal = new DomainError('unavailable', 'rpc.timeout');
    await at().approve(reply);
    await expect(at().happen(reply)).rejects.toMatchObject({ code: 'rpc.timeout' });
    expect(await fate(reply.id)).toMatchObject({ status: 'approved' });
  });

  it('a newer message, an answer and a newer proposal each overtake what waits', async () => {
    await at().hear('How much is it?');
    await at().answer();
    await at().hear('Hello?');
    expect(await at().pending()).toEqual([]);
    await at().answer();
    await at().write('Here I am');
    await at().hear('How much is delivery?');
    await at().answer();
    const asked = await at().request();
    expect((await at().pendingOf('reply')).id).toBe(asked.id);
    const codes = new Set((await at().proposals()).map(({ code }) => code));
    expect(codes).toEqual(new Set(['newer-message', 'answered', 'newer-proposal', null]));
  });

  it('calls no drafter over the limit, and says what the limit is', async () => {
    await at().hear('How much is it?');
    at().others.isAllowed = false;
    const drafter = new RuleBasedDrafter();
    const draft = vi.spyOn(drafter, 'draft');
    expect(await at().answer(drafter)).toMatchObject({ conclusion: { code: 'billing.limit.reached' } });
    await expect(at().request(drafter)).rejects.toMatchObject({
      kind: 'limited',
      code: 'billing.limit.reached',
      details: { limit: 100, used: 100, resetsAt: '2026-04-01T00:00:00.000Z' },
    });
    expect(draft).not.toHaveBeenCalled();
  });

  it('remembers what was said long ago, with its source', async () => {
    await at().hear('Our warehouse is in Novosibirsk');
    await at().answer();
    for (let n = 0; n < 31; n += 1) at().others.say('outgoing', `Line number ${n}`);
    await at().hear('Do you deliver to our Novosibirsk warehouse?');
    const drafter = new RuleBasedDrafter();
    const draft = vi.spyOn(drafter, 'draft');
    await at().answer(drafter);
    const recalled = draft.mock.calls[0]?.[0].recollections;
    expect(recalled?.map(({ text }) => text)).toContain('Our warehouse is in Novosibirsk');
  });

  it('whoever takes over, an opt-out and a moved deal overtake what they touch', async () => {
    const { chatId, peerId, dealId, stages } = at().others;
    const codesAfter = async (event: DomainEvent, reactor: AnyReactor) => {
      await at().hear('How much is it?');
      await at().answer();
      await at().log.react(reactor, at().event(event));
      const overtaken = (await at().proposals()).slice(0, 2).map(({ action, code }) => [action, code]);
      return Object.fromEntries(overtaken) as Record<string, unknown>;
    };
    const held = ConversationHeld({ chatId, holder: { kind: 'member', id: at().member.principal.id } });
    const onHeld = new OnConversationHeldReactor(clock);
    expect(await codesAfter(held, onHeld)).toEqual({ reply: 'holder-changed', 'stage-move': 'holder-changed' });
    const optedOut = RecipientOptedOut({ peerId, chatId });
    expect(await codesAfter(optedOut, onHeld)).toEqual({ reply: 'opted-out', 'stage-move': null });
    const [cold, replied] = stages;
    const to = { id: replied!.id, kind: 'open' } as const;
    const moved = DealMovedToStage({ dealId, fromStageId: cold!.id, to, by: { kind: 'hand' } });
    expect(await codesAfter(moved, new OnDealChangedReactor(clock))).toEqual({
      reply: null,
      'stage-move': 'deal-changed',
    });
  });

  it('a request that is repeated is answered with the same proposal, or the same refusal', async () => {
    const ask = (context: CommandContext) =>
      new RequestProposalHandler(at().asked, at().ids, at().runner()).handle(
        { chatId: at().others.chatId },
        context,
        everyRow,
      );
    await at().hear('Stop messaging me');
    const [first, second] = [at().command(), at().command()];
    const move = await ask(first);
    expect((await at().pendingOf('stage-move')).id).toBe(move.id);
    expect((await ask(first)).id).toBe(move.id);
    expect(await at().proposals()).toHaveLength(1);

    at().others.messages.length = 0;
    await expect(ask(second)).rejects.toMatchObject({ code: 'agents.run.nothing-to-propose' });
    await expect(ask(second)).rejects.toMatchObject({ code: 'agents.run.nothing-to-propose' });
  });

  it('what was rejected says why, and leaves nothing', async () => {
    await at().hear('How much is it?');
    await at().answer();
    const { id } = await at().pendingOf('reply');
    const handler = new RejectProposalHandler(at().log.store, at().lenders, at().reached);
    await handler.handle({ proposalId: id, reason: 'Too stiff' }, at().command(), everyRow);
    expect(await fate(id)).toMatchObject({ status: 'rejected', rejectionReason: 'Too stiff' });
    expect(at().commands.sent).toEqual([]);
  });

  it('two organizations never meet', async () => {
    await at().hear('How much is it?');
    await at().answer();
    const reply = await at().pendingOf('reply');
    const stranger: Actor = { tenantId: v7(), principal: { kind: 'user', id: v7() } };
    await expect(at().approve(reply, { by: stranger })).rejects.toMatchObject({ code: 'agents.proposal.not-found' });
  });
});
