import {
  CountWorkInCrm,
  type DealEvent,
  DealAssigned,
  MemberRemoved,
  openWork,
  type QueryDefinition,
  type RecordHandOver,
  type RecordLeft,
} from '@parley/contracts';
import type { ConsumerOfEach } from '@parley/eventsourcing';
import { type CommandContext, streamOf } from '@parley/kernel';
import { movableClock } from '@parley/testing';
import type { DiscoveryService } from '@nestjs/core';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { discover } from '../service/discover.js';
import { consumersOf, timersOf } from '../service/served.js';
import { recorded } from '../spec-support/recorded.js';
import { goesOver } from './goes-over.js';
import { handOverOf } from './hand-over-of.js';

/** A service that counts two kinds. */
const counting = {
  ...CountWorkInCrm,
  output: z.object({ items: z.array(openWork.pick({ dealCount: true, contactCount: true })) }),
};

const idOf = (n: number) => `018f0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [tenantId, gus, bob, ada] = [idOf(1), idOf(2), idOf(3), idOf(4)];
const first = '00000000-0000-0000-0000-000000000000';
const now = '2026-01-01T00:00:00.000Z';
const clock = movableClock();

const stream = streamOf<string, DealEvent>('crm.deal', { initial: gus, evolve: (whose) => whose });
const decide = ({ id, principalId, to }: RecordHandOver, whose: string) =>
  whose === principalId
    ? [DealAssigned({ dealId: id, assigneeId: to.assigneeId, teamId: null, reason: 'handed-over' })]
    : [];
const deals = goesOver({ table: 'crm.deal', id: 'deal_id', isOpen: 'is_open', stream, decide });
const contacts = goesOver({ table: 'crm.contact', id: 'contact_id', stream, decide });
const left = ({ id }: RecordLeft) =>
  DealAssigned({ dealId: id, assigneeId: null, teamId: null, reason: 'handed-over' });
const shared = goesOver({
  table: 'crm.deal',
  id: 'deal_id',
  isOpen: 'is_open',
  stream,
  decide,
  leave: (it) => [left(it)],
});

/** A service whose database answers what it is told to, and whose log says what it was asked to append. */
const serving = (...answers: readonly (readonly unknown[])[]) => servingDeals(deals, answers);

function servingDeals(dealCount: typeof deals, answers: readonly (readonly unknown[])[]) {
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  const moved: { readonly streamId: string; readonly context: CommandContext; readonly events: unknown }[] = [];
  const em = {
    execute: async (sql: string, values: readonly unknown[]) => {
      asked.push({ sql, values });
      return answers[asked.length - 1] ?? [];
    },
  };
  const schedule = vi.fn(async (..._: unknown[]) => undefined);
  const database = { inTenant: (_: object, work: (within: object) => unknown) => work(em) };
  const events = {
    update: async (
      { streamId, initial }: ReturnType<typeof stream>,
      context: CommandContext,
      by: (whose: string) => unknown,
    ) => moved.push({ streamId, context, events: by(initial) }),
  };
  const [Count, Plan, Move] = handOverOf('crm', counting, { dealCount, contactCount: contacts }) as [
    ...(new (...parts: readonly object[]) => object)[],
  ];
  const instances = [new Count!(database), new Plan!({ schedule }), new Move!(events, database, clock)];
  const providers = instances.map((instance) => ({ metatype: instance.constructor, instance }));
  const found = discover('crm', { getProviders: () => providers } as unknown as DiscoveryService);
  const [consumer] = consumersOf('crm', found) as ConsumerOfEach[];
  return { asked, moved, em, schedule, consumer: consumer!, fire: timersOf('crm', found), queries: found.queries };
}

/** As it stands in databases. */
const payload = { principalId: gus, to: { assigneeId: bob }, correlationId: idOf(7), causationId: idOf(8) };
const planned = { id: 't1', name: 'crm.hand-over-due', tenantId, key: idOf(8), dueAt: now };

describe('the hand-over of a service', () => {
  it('is planned at once, under the names that stand in databases', async () => {
    const { consumer, schedule, em } = serving();
    expect(consumer.name).toBe('crm.on-member-removed.v1');
    const principal = { kind: 'user', id: gus } as const;
    const removed = MemberRemoved({ memberId: idOf(9), principal, handOverTo: { assigneeId: bob } });
    const { envelope, ...event } = recorded(tenantId, removed, now);
    const byAda = { ...envelope, actor: { kind: 'user', id: ada }, changeSetId: idOf(6) } as const;
    await consumer.handle({ ...event, envelope: byAda }, { em, events: {}, position: '' } as never);
    const { id: causationId, correlationId, streamVersion: memberVersion } = envelope;
    const asked = { principalId: gus, to: { assigneeId: bob }, memberVersion };
    const cause = { correlationId, causationId, changeSetId: idOf(6), onBehalfOf: ada };
    expect(schedule).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: 'crm.hand-over-due' }),
      { tenantId, key: causationId, dueAt: now, payload: { ...asked, ...cause } },
      em,
    );
  });

  it('is not planned where nobody goes on, and nothing can be shared', async () => {
    const { consumer, schedule, em } = serving();
    const removed = MemberRemoved({ memberId: idOf(9), principal: { kind: 'user', id: gus }, handOverTo: null });
    await consumer.handle(recorded(tenantId, removed, now), { em, events: {}, position: '' } as never);
    expect(schedule).not.toHaveBeenCalled();
  });

  it('moves one record after the other, a page at a time, one kind after the other', async () => {
    const page = Array.from({ length: 200 }, (_, n) => ({ id: idOf(100 + n) }));
    const { fire, asked, moved } = serving(page, [{ id: idOf(900) }], [{ id: idOf(901) }]);
    await fire({ ...planned, payload: { ...payload, onBehalfOf: ada, changeSetId: idOf(6) } });
    const sql = 'select deal_id as id from crm.deal where assignee_id = ? and (is_open) and deal_id > ?';
    expect(asked).toEqual([
      { sql: `${sql} order by deal_id limit ?`, values: [gus, first, 200] },
      { sql: `${sql} order by deal_id limit ?`, values: [gus, idOf(299), 200] },
      { sql: expect.stringContaining('from crm.contact'), values: [gus, expect.any(String), 200] },
    ]);
    expect(moved.map(({ streamId }) => streamId)).toEqual([
      ...page.map(({ id }) => `crm.deal-${id}`),
      ...[`crm.deal-${idOf(900)}`, `crm.deal-${idOf(901)}`],
    ]);
    const [move] = moved;
    expect(move?.events).toMatchObject([{ data: { dealId: idOf(100), assigneeId: bob } }]);
    expect(move?.context).toMatchObject({
      actor: { tenantId, principal: { kind: 'system', id: 'crm' }, onBehalfOf: ada },
      ...{ correlationId: idOf(7), causationId: idOf(8), changeSetId: idOf(6) },
    });
  });

  it('takes whoever went off what is shared with them, after what they answer for and also where nobody goes on', async () => {
    const sharing = (...answers: readonly (readonly unknown[])[]) => servingDeals(shared, answers);
    const { fire, asked, moved } = sharing([{ id: idOf(900) }], [], [{ id: idOf(901) }]);
    await fire({ ...planned, payload });
    expect(asked.at(-1)).toEqual({
      sql:
        'select deal_id as id from crm.deal where is_shared and ? = any(collaborator_ids) ' +
        'and deal_id > ? order by deal_id limit ?',
      values: [gus, first, 200],
    });
    expect(moved.map(({ streamId, events }) => [streamId, events])).toEqual([
      [`crm.deal-${idOf(900)}`, [expect.objectContaining({ data: expect.objectContaining({ assigneeId: bob }) })]],
      [`crm.deal-${idOf(901)}`, [left({ id: idOf(901), principalId: gus })]],
    ]);

    const alone = sharing([{ id: idOf(901) }]);
    const removed = MemberRemoved({ memberId: idOf(9), principal: { kind: 'user', id: gus }, handOverTo: null });
    await alone.consumer.handle(recorded(tenantId, removed, now), { em: alone.em, events: {}, position: '' } as never);
    const [, timer] = alone.schedule.mock.calls[0] as unknown as [unknown, { readonly payload: unknown }];
    expect(timer.payload).toMatchObject({ principalId: gus, to: null });
    await alone.fire({ ...planned, payload: { ...payload, to: null } });
    expect(alone.asked).toHaveLength(1);
    expect(alone.moved.map(({ streamId }) => streamId)).toEqual([`crm.deal-${idOf(901)}`]);
  });

  it('moves a kind to whoever was named for it, and leaves one for which nobody was', async () => {
    const instead = { deals: { assigneeId: ada } };
    const { fire, moved } = serving([{ id: idOf(900) }], [{ id: idOf(901) }]);
    await fire({ ...planned, payload: { ...payload, to: { assigneeId: bob, instead } } });
    expect(moved.map(({ events }) => events)).toMatchObject([
      [{ data: { dealId: idOf(900), assigneeId: ada } }],
      [{ data: { dealId: idOf(901), assigneeId: bob } }],
    ]);
    const nobody = serving([{ id: idOf(900) }], [{ id: idOf(901) }]);
    await nobody.fire({ ...planned, payload: { ...payload, to: { assigneeId: null, instead } } });
    expect(nobody.moved.map(({ streamId }) => streamId)).toEqual([`crm.deal-${idOf(900)}`]);
  });

  it('fires what an earlier release has planned, with as little as it said', async () => {
    const { fire, moved } = serving([{ id: idOf(900) }]);
    await fire({ ...planned, payload });
    expect(moved).toHaveLength(1);
  });

  it('leaves whoever came back since what they answer for', async () => {
    const { fire, asked, moved } = serving();
    await fire({ ...planned, payload: { ...payload, memberVersion: 5 } });
    const theirs = 'select deal_id as id from crm.deal where assignee_id = ? and (is_open) and deal_id > ?';
    const cameBack = 'select from crm.access_members where principal_id = ? and stands_at > ?';
    expect(asked[0]).toEqual({
      sql:
        `with theirs as (${theirs} order by deal_id limit ?) ` +
        `select id from theirs where not exists (${cameBack}) order by id`,
      values: [gus, first, 200, gus, 5],
    });
    expect(moved).toEqual([]);
  });

  it('counts each kind by what it would hand over, in the order asked', async () => {
    const { queries, asked } = serving([{ dealCount: 2, contactCount: 1 }]);
    const [{ definition, run } = {} as { definition: QueryDefinition; run: () => Promise<unknown> }] = queries;
    expect(definition).toBe(counting);
    expect(await run({ principalIds: [gus, bob] }, { tenantId })).toEqual({
      items: [{ dealCount: 2, contactCount: 1 }],
    });
    expect(asked).toEqual([
      {
        sql:
          'select (select count(*)::int from crm.deal where assignee_id = asked.id and (is_open)) as "dealCount", ' +
          '(select count(*)::int from crm.contact where assignee_id = asked.id and (true)) as "contactCount" ' +
          'from unnest(?::uuid[]) with ordinality as asked (id, n) order by asked.n',
        values: [`{${gus},${bob}}`],
      },
    ]);
  });

  it('hands over all that it counts, and counts all that it hands over', () => {
    // @ts-expect-error -- contacts are counted
    handOverOf('crm', counting, { dealCount: deals });
    // @ts-expect-error -- chats are not
    handOverOf('crm', counting, { dealCount: deals, contactCount: contacts, chatCount: contacts });
    // @ts-expect-error -- nor is this what messaging counts
    handOverOf('messaging', counting, { dealCount: deals, contactCount: contacts });
  });
});
