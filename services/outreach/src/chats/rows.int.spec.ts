import {
  ChatsByIds,
  ConversationAssigned,
  ConversationCollaboratorsChanged,
  everyRow,
  type InputOf,
  type OutputOf,
  type QueryDefinition,
  type Reach,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Queries } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog, recorded } from '@parley/platform/spec-support';
import { postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CancelFollowUpHandler } from '../follow-ups/cancel-follow-up/cancel-follow-up.handler.js';
import { FollowUpListQuery } from '../follow-ups/follow-up-list/follow-up-list.query.js';
import { FollowUpsByIdsQuery } from '../follow-ups/follow-up-list/follow-ups-by-ids.query.js';
import { ReachedFollowUps } from '../follow-ups/reached-follow-ups.adapter.js';
import { ScheduleFollowUpHandler } from '../follow-ups/schedule-follow-up/schedule-follow-up.handler.js';
import { CreateMessageTemplateHandler } from '../message-templates/create-message-template/create-message-template.handler.js';
import { LiquidRenderer } from '../message-templates/liquid-render.adapter.js';
import { outreachService } from '../outreach.module.js';
import { OnConversationAssignedReactor } from './on-conversation-assigned.reactor.js';
import { OnConversationCollaboratorsChangedReactor } from './on-conversation-collaborators-changed.reactor.js';

const now = '2026-03-02T09:00:00.000Z';
const dueAt = '2026-03-03T09:00:00.000Z';
const [kim, tim, sales, chatId, tenantId] = [v7(), v7(), v7(), v7(), v7()] as const;
const own = (id: string): Reach => ({ rows: 'own', assigneeIds: [id], teamIds: [] });
const team: Reach = { rows: 'team', assigneeIds: [kim], teamIds: [sales] };
const member: Actor = { tenantId, principal: { kind: 'user', id: kim } };

/** Messaging, where that chat alone is. */
class OneChat extends Queries {
  ask<Definition extends QueryDefinition>(definition: Definition, input: InputOf<Definition>) {
    if (definition.name !== ChatsByIds.name) throw new Error(`Nobody answers ${definition.name} here`);
    const items = ChatsByIds.input.parse(input).ids.map((id) => (id === chatId ? {} : null));
    return Promise.resolve({ items } as OutputOf<Definition>);
  }
}

describe('whose a follow-up is', () => {
  let log: OpenedLog;
  let followUpId: string;
  let messageTemplateId: string;

  const reached = () => new ReachedFollowUps(new OneChat(), log.tenants);
  const schedule = (reach: Reach, id = chatId) =>
    new ScheduleFollowUpHandler(log.store, reached()).handle(
      { chatId: id, messageTemplateId, dueAt },
      commandBy(member, now),
      reach,
    );
  const cancel = (reach: Reach, id = followUpId) =>
    new CancelFollowUpHandler(log.store, reached()).handle({ followUpId: id }, commandBy(member, now), reach);
  const listed = async (reach: Reach) => {
    const page = await new FollowUpListQuery(log.tenants).answer({ page: {} }, member, reach);
    return { ids: page.edges.map(({ node }) => node.id), count: page.totalCount };
  };
  const byId = async (reach: Reach) =>
    (await new FollowUpsByIdsQuery(log.tenants).answer({ ids: [followUpId] }, member, reach)).items;
  const assigned = (assigneeId: string | null, teamId: string | null, streamVersion: number) => {
    const { envelope, ...event } = recorded(
      tenantId,
      ConversationAssigned({ chatId, assigneeId, teamId, reason: 'by-hand' }),
      now,
    );
    return log.react(new OnConversationAssignedReactor(), { ...event, envelope: { ...envelope, streamVersion } });
  };
  const shared = (collaboratorIds: string[], streamVersion: number) => {
    const change = ConversationCollaboratorsChanged({ chatId, collaboratorIds, fromCollaboratorIds: [] });
    const { envelope, ...event } = recorded(tenantId, change, now);
    const reactor = new OnConversationCollaboratorsChangedReactor();
    return log.react(reactor, { ...event, envelope: { ...envelope, streamVersion } });
  };

  beforeAll(async () => {
    log = await openedLog(outreachService, await postgres());
    const creating = new CreateMessageTemplateHandler(log.store, new LiquidRenderer());
    messageTemplateId = (await creating.handle({ name: 'Hello', body: 'Hello' }, commandBy(member, now))).id;
    followUpId = (await schedule(everyRow)).id;
  });
  afterAll(() => log.close());

  it('is whose its chat is, and follows it', async () => {
    expect(await listed(own(kim))).toEqual({ ids: [], count: 0 });
    await assigned(kim, null, 2);
    expect(await listed(own(kim))).toEqual({ ids: [followUpId], count: 1 });
    await assigned(null, sales, 3);
    expect(await listed(own(kim))).toEqual({ ids: [], count: 0 });
    expect(await listed(team)).toEqual({ ids: [followUpId], count: 1 });
    expect(await byId(team)).toMatchObject([{ id: followUpId }]);
  });

  it('answers whoever doesn’t reach it as what never was', async () => {
    expect(await byId(own(tim))).toEqual([null]);
    await expect(cancel(own(tim))).rejects.toMatchObject({ code: 'outreach.follow-up.not-found' });
    await expect(cancel(own(tim), v7())).rejects.toMatchObject({ code: 'outreach.follow-up.not-found' });
    await expect(schedule(own(tim))).rejects.toMatchObject({ code: 'outreach.follow-up.chat-not-found' });
    await expect(schedule(everyRow, v7())).rejects.toMatchObject({ code: 'outreach.follow-up.chat-not-found' });
  });

  it('is shared with whom its chat is shared with by name, whichever of the two is heard first, late or twice', async () => {
    const [eve, max] = [v7(), v7()];
    await assigned(kim, null, 7);
    await shared([eve], 6);
    await assigned(tim, null, 5);
    const reachedBy = async (...whom: string[]) =>
      Promise.all(whom.map(async (one) => (await listed(own(one))).ids.length > 0));
    expect(await reachedBy(kim, eve, tim)).toEqual([true, true, false]);
    expect(await listed({ rows: 'team', assigneeIds: [max, eve], teamIds: [] })).toEqual({
      ids: [followUpId],
      count: 1,
    });
    expect(await byId(own(eve))).toMatchObject([{ id: followUpId }]);
    await shared([max], 8);
    await shared([eve], 6);
    expect(await reachedBy(kim, eve, max)).toEqual([true, false, true]);
    await assigned(null, sales, 9);
    expect(await reachedBy(kim, max)).toEqual([false, true]);
    await shared([], 10);
    expect(await reachedBy(max)).toEqual([false]);
    // The mutant twin: with one place for both, what is heard after the other is lost.
    const careless = `update outreach.assigned_chats set collaborator_ids = array[?::uuid], stands_at = ?
      where chat_id = ? and stands_at < ?`;
    await assigned(kim, null, 12);
    await log.tenants.inTenant({ tenantId }, (em) => em.execute(careless, [eve, 11, chatId, 11]));
    expect(await reachedBy(kim, eve)).toEqual([true, false]);
    await shared([eve], 11);
    expect(await reachedBy(kim, eve)).toEqual([true, true]);
    await shared([], 13);
    await assigned(null, sales, 14);
  });

  it('mutant twin: without the condition all of that is done', async () => {
    expect(await byId(everyRow)).toMatchObject([{ id: followUpId }]);
    await schedule(everyRow);
    await cancel(everyRow);
    expect(await byId(everyRow)).toMatchObject([{ status: 'cancelled' }]);
  });
});
