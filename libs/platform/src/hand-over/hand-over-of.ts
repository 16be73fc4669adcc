import {
  type EventOf,
  goingOnWith,
  type HandedOverTo,
  kindOfCount,
  MemberRemoved,
  type OpenWork,
  type QueryDefinition,
  type Recorded,
  type ServiceName,
  workCounts,
  type WorkKind,
} from '@parley/contracts';
import { type Effect, EventStore } from '@parley/eventsourcing';
import { type Actor, Clock } from '@parley/kernel';
import type { Type } from '@nestjs/common';
import type { z } from 'zod';

import { uuids } from '../pages/sql.js';
import { type Reactor, Reacts } from '../reactions/reacts.js';
import { Answers } from '../rpc/handles.js';
import { TenantDatabase } from '../tenancy/tenant-database.port.js';
import { Fires } from '../timers/fires.js';
import { type Scheduled, type TimerHandler, Timers } from '../timers/timers.port.js';
import type { Part } from './goes-over.js';
import { handingOver, handOverAfter, type HandOverTimer, handOverTimer } from './hand-over.js';
import { recordsOf } from './records-of.js';

type Asked = { readonly principalIds: readonly string[] };

type CountsWork<Service extends ServiceName, Count extends string> = QueryDefinition<
  `${Service}.count-open-work`,
  z.ZodType<Asked>,
  z.ZodType<{ readonly items: readonly Readonly<Record<Count, number>>[] }>
>;

/**
 * The providers by which a service counts what somebody answers for, and hands it over once they are removed. Each
 * count of the contract is a kind of record that goes over, one kind after the other:
 *
 * ```ts
 * handOverOf('crm', CountWorkInCrm, { dealCount: goesOver({ table: 'crm.deal', id: 'deal_id', … }) })
 * ```
 */
export function handOverOf<Service extends ServiceName, Count extends keyof OpenWork>(
  service: Service,
  counting: CountsWork<NoInfer<Service>, Count>,
  parts: Readonly<Record<Count, Part>>,
): Type[] {
  const due = handOverTimer(service);
  const kinds = byKind(parts);
  return [countsWork(counting, parts), plans(service, due, kinds), moves(service, due, kinds)];
}

type PartOfKind = Part & { readonly kind: WorkKind };

const byKind = (parts: Partial<Readonly<Record<keyof OpenWork, Part>>>): readonly PartOfKind[] =>
  workCounts.flatMap((count) => (parts[count] ? [{ ...parts[count], kind: kindOfCount[count] }] : []));

function countsWork(counting: CountsWork<ServiceName, string>, parts: Readonly<Record<string, Part>>): Type {
  const counts = Object.entries(parts).map(([name, { count }]) => `(${count}) as "${name}"`);
  const sql = `select ${counts.join(', ')} from unnest(?::uuid[]) with ordinality as asked (id, n) order by asked.n`;

  @Answers(counting)
  class CountOpenWorkQuery {
    constructor(private readonly database: TenantDatabase) {}

    async answer({ principalIds }: Asked, actor: Actor) {
      const items: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [uuids(principalIds)]));
      return counting.output.parse({ items });
    }
  }
  return CountOpenWorkQuery;
}

/** A timer, due at once: it may be more than the transaction of an event should hold. */
function plans(service: ServiceName, due: HandOverTimer, parts: readonly Part[]): Type {
  const isShared = parts.some(({ shared }) => shared);

  @Reacts({ consumer: `${service}.on-member-removed.v1`, events: [MemberRemoved] })
  class OnMemberRemovedReactor implements Reactor<typeof MemberRemoved> {
    constructor(private readonly timers: Timers) {}

    async handle(event: Recorded<EventOf<typeof MemberRemoved>>, { em }: Effect): Promise<void> {
      if (event.data.handOverTo || isShared) await this.timers.schedule(due, handOverAfter(event), em);
    }
  }
  return OnMemberRemovedReactor;
}

function moves(service: ServiceName, due: HandOverTimer, parts: readonly PartOfKind[]): Type {
  @Fires(due)
  class WorkHandOverTimer implements TimerHandler<HandOverTimer> {
    constructor(
      private readonly events: EventStore,
      private readonly database: TenantDatabase,
      private readonly clock: Clock,
    ) {}

    async fire(timer: Scheduled<HandOverTimer>): Promise<void> {
      const { tenantId, payload } = timer;
      const { principalId, memberVersion } = payload;
      const context = handingOver(service, timer, this.clock.now());
      for (const { list, go } of stepsOf(parts, payload.to)) {
        const asked = { tenantId, principalId, sql: list, ended: { service, memberVersion } };
        for await (const id of recordsOf(this.database, asked)) await go(this.events, { id, principalId }, context);
      }
    }
  }
  return WorkHandOverTimer;
}

type Step = { readonly list: string; readonly go: NonNullable<Part['shared']>['leave'] };

/** What they answer for goes over where somebody goes on; what is shared with them goes on without them in any case. */
function stepsOf(parts: readonly PartOfKind[], to: HandedOverTo | null): readonly Step[] {
  const leaving = parts.flatMap(({ shared }): Step[] => (shared ? [{ list: shared.list, go: shared.leave }] : []));
  if (!to) return leaving;
  const moving = parts.flatMap(({ kind, list, move }): Step[] => {
    const goer = goingOnWith(kind, to);
    return goer ? [{ list, go: (events, record, context) => move(events, { ...record, to: goer }, context) }] : [];
  });
  return [...moving, ...leaving];
}
