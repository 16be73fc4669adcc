import { logQueriesOf, MOST_FURTHER_CAUSES, type recordedEvent, serviceNames } from '@parley/contracts';
import { Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

import { ReachedRecords } from '../activity/reached-records.loader.js';
import { type Sight, sightOf } from '../activity/subject-of.js';
import type { Records } from '../batching/records.loader.js';
import type { RefInput } from '../schema/ref.types.js';
import { Permissions } from '../serving/permissions.port.js';
import type { RequestContext } from '../serving/request-context.types.js';
import { causalChain } from './causal-chain.js';
import type { ExplanationStep } from './explain.types.js';
import { changesOf, isExplained } from './explained-fields.js';
import { recordedAt, type RecordedAt } from './recorded-at.loader.js';

type Recorded = z.infer<typeof recordedEvent>;

/** Finds why something is as it is: by one question for its own events, and one to each service for their causes. */
@Injectable()
export class Explain {
  constructor(
    private readonly queries: Queries,
    private readonly permissions: Permissions,
    private readonly reached: ReachedRecords,
  ) {}

  /**
   * Nothing where the thing does not exist or may not be seen.
   * @throws DomainError `invalid` `explain.field-unknown`
   */
  async steps(subject: RefInput, context: RequestContext): Promise<readonly ExplanationStep[] | undefined> {
    const counts = countingFor(subject);
    const held = await this.permissions.having('activity:read', context.call);
    const place = await placeOf(subject, context.records);
    if (!place) return undefined;
    const events = await this.around(place, counts, context.call.actor.tenantId);
    const steps = causalChain(events, counts).flatMap(({ sight, event }) => (sight ? [{ sight, event }] : []));
    const seen = await this.reached.seenOf(steps, held, context.call);
    return seen.map(({ sight, event }) => stepOf(event, sight));
  }

  /** A record's own events, and those that share a first cause with one that counts. */
  private async around({ service, streamId, named }: RecordedAt, counts: Counts, tenantId: string) {
    const asked = { streamId, ...(named && { named }) };
    const { events } = await this.queries.ask(logQueriesOf(service).ofRecord, asked, asGateway(tenantId));
    const own = events.map((event) => causedOf(event, tenantId));
    const causes = firstCausesOf(own.filter(counts).map(({ event }) => event.envelope.correlationId));
    const others = (await this.correlated(causes, tenantId)).map((event) => causedOf(event, tenantId));
    return [...new Map([...own, ...others].map((event) => [event.id, event])).values()];
  }

  private async correlated([correlationId, ...furtherIds]: readonly string[], tenantId: string) {
    if (correlationId === undefined) return [];
    const asked = { correlationId, ...(furtherIds.length > 0 && { furtherIds }) };
    const answers = await Promise.all(
      serviceNames.map((service) =>
        this.queries.ask(logQueriesOf(service).correlated, asked, asGateway(tenantId)).catch(() => ({ events: [] })),
      ),
    );
    return answers.flatMap(({ events }) => events);
  }
}

const asGateway = (tenantId: string) =>
  ({ actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } }) as const;

/** The very first, and the newest: whatever is between is told without its causes. */
function firstCausesOf(correlationIds: readonly string[]): readonly string[] {
  const [first, ...later] = new Set(correlationIds);
  return first === undefined ? [] : [first, ...later.slice(-MOST_FURTHER_CAUSES)];
}

/** What a rule hides is no more explained than shown. */
async function placeOf({ type, id, field }: RefInput, records: Records): Promise<RecordedAt | undefined> {
  const place = isExplained(type) ? await recordedAt(type, id, records) : undefined;
  const isHidden = typeof field === 'string' && place?.hidden.includes(field);
  return isHidden ? undefined : place;
}

type Placed = { readonly event: Recorded; readonly sight: Sight | undefined };
type Counts = (placed: Placed) => boolean;

/** Whether an event is one of what is asked about. @throws DomainError `invalid` `explain.field-unknown` */
function countingFor({ type, id, field }: RefInput): Counts {
  const changes = changesOf(type, field);
  return ({ event, sight }) => sight?.subject.type === type && sight.subject.id === id && changes(event.type);
}

function causedOf(event: Recorded, tenantId: string) {
  const { id, causationId, streamId, streamVersion, recordedAt: at } = event.envelope;
  const sight = sightOf({ type: event.type, data: event.data, tenantId });
  const about = sight ? `${sight.subject.type} ${sight.subject.id}` : '';
  return { ...{ id, causationId, streamId, streamVersion, about, recordedAt: at }, event, sight };
}

const stepOf = ({ type, envelope }: Recorded, sight: Sight): ExplanationStep => ({
  id: envelope.id,
  type,
  at: envelope.recordedAt,
  actor: { kind: envelope.actor.kind, id: envelope.actor.id },
  subject: sight.subject,
  causationId: envelope.causationId,
});
