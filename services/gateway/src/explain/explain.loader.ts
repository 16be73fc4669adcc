import { logQueriesOf, type recordedEvent, serviceNames } from '@parley/contracts';
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

type Recorded = z.infer<typeof recordedEvent>;

/** Which events change which field, where a field is asked for: of all others, every event of the record counts. */
const changing: Readonly<Record<string, readonly string[]>> = {
  'deal.stage': ['crm.deal.created', 'crm.deal.moved-to-stage', 'crm.deal.reopened'],
  'deal.isOpen': ['crm.deal.created', 'crm.deal.moved-to-stage', 'crm.deal.reopened'],
  'proposal.status': ['agents.proposal.created', 'agents.proposal.approved', 'agents.proposal.rejected'],
  'message.text': ['messaging.message.received', 'messaging.message.sent', 'messaging.message.edited'],
};

/** Finds why something is as it is, by one indexed question to each service. */
@Injectable()
export class Explain {
  constructor(
    private readonly queries: Queries,
    private readonly permissions: Permissions,
    private readonly reached: ReachedRecords,
  ) {}

  /** Nothing where the thing does not exist or may not be seen. */
  async steps(subject: RefInput, context: RequestContext): Promise<readonly ExplanationStep[] | undefined> {
    const held = await this.permissions.having('activity:read', context.call);
    const correlationId = await correlationOf(subject, context.records);
    if (!correlationId) return undefined;
    const events = await this.correlated(correlationId, context.call.actor.tenantId);
    const chain = causalChain(events, (event) => isAbout(event, subject));
    const steps = chain.flatMap(({ sight, event }) => (sight ? [{ sight, event }] : []));
    const seen = await this.reached.seenOf(steps, held, context.call);
    return seen.map(({ sight, event }) => stepOf(event, sight));
  }

  private async correlated(correlationId: string, tenantId: string) {
    const actor = { tenantId, principal: { kind: 'system', id: 'gateway' } } as const;
    const answers = await Promise.all(
      serviceNames.map((service) =>
        this.queries.ask(logQueriesOf(service).correlated, { correlationId }, { actor }).catch(() => ({ events: [] })),
      ),
    );
    return answers.flatMap(({ events }) => events).map((event) => causedOf(event, tenantId));
  }
}

function causedOf(event: Recorded, tenantId: string) {
  const { id, causationId, streamId, streamVersion, recordedAt } = event.envelope;
  const sight = sightOf({ type: event.type, data: event.data, tenantId });
  return { id, causationId, streamId, streamVersion, recordedAt, event, sight };
}

function isAbout({ event, sight }: { readonly event: Recorded; readonly sight: Sight | undefined }, subject: RefInput) {
  if (sight?.subject.type !== subject.type || sight.subject.id !== subject.id) return false;
  const types = subject.field ? changing[`${subject.type}.${subject.field}`] : undefined;
  return types === undefined || types.includes(event.type);
}

type Find = (id: string, records: Records) => Promise<{ readonly correlationId: string } | null>;

/** The records that say which first cause they come from. */
const finds: Partial<Record<RefInput['type'], Find>> = {
  message: (id, { messages }) => messages.load(id),
  proposal: (id, { proposals }) => proposals.load(id),
  deal: (id, { deals }) => deals.load(id),
  send: (id, { sends }) => sends.load(id),
};

const correlationOf = async ({ type, id }: RefInput, records: Records): Promise<string | undefined> =>
  (await finds[type]?.(id, records))?.correlationId;

const stepOf = ({ type, envelope }: Recorded, sight: Sight): ExplanationStep => ({
  id: envelope.id,
  type,
  at: envelope.recordedAt,
  actor: { kind: envelope.actor.kind, id: envelope.actor.id },
  subject: sight.subject,
  causationId: envelope.causationId,
});
