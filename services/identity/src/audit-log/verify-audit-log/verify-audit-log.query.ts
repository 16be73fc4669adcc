import {
  type InputOf,
  logQueriesOf,
  type OutputOf,
  type ServiceName,
  serviceNames,
  VerifyAuditLog,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  type CallContext,
  type Listing,
  ListQuestion,
  Queries,
  TenantDatabase,
} from '@parley/platform';

import { auditListing } from '../audit-log-list/audit-log-list.query.js';
import { serviceOfType } from '../entry.js';
import { keptEntry, type KeptEntry, keptEntrySql } from '../kept-entry.adapter.js';
import { divergencesOf, ofNoService } from './divergence.js';

const LONGEST_PAGE = 100;

const listing: Listing<KeptEntry> = { ...auditListing, node: keptEntrySql, view: keptEntry };

type Verified = Pick<OutputOf<typeof VerifyAuditLog>, 'heads' | 'divergences'>;

/** Holds the entries that identity keeps against the logs of the services that wrote their events. */
@Answers(VerifyAuditLog)
export class VerifyAuditLogQuery implements Answerer<typeof VerifyAuditLog> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: Queries,
  ) {}

  async answer({ page: asked, filter }: InputOf<typeof VerifyAuditLog>, actor: Actor) {
    const whole = asked.first === undefined && asked.last === undefined ? { first: LONGEST_PAGE, ...asked } : asked;
    const page = await new ListQuestion(listing, { page: whole, filter }).read(this.database, actor);
    const entries = page.edges.map(({ node }) => node);
    const verified = await Promise.all(serviceNames.map((service) => this.verified(service, entries, actor)));
    const order = new Map(entries.map(({ id }, place) => [id, place]));
    const place = ({ eventId }: { readonly eventId: string }) => order.get(eventId) ?? 0;
    return {
      entryCount: entries.length,
      heads: verified.flatMap(({ heads }) => heads),
      divergences: [...verified.flatMap(({ divergences }) => divergences), ...ofNoService(entries)].toSorted(
        (a, b) => place(a) - place(b),
      ),
      hasNextPage: page.hasNextPage,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    };
  }

  private async verified(service: ServiceName, entries: readonly KeptEntry[], { tenantId }: Actor): Promise<Verified> {
    const own = entries.filter(({ type }) => serviceOfType(type) === service);
    const call: CallContext = { actor: { tenantId, principal: { kind: 'system', id: 'identity' } } };
    const { events, streams } = await this.asked(
      service,
      own.map(({ id }) => id),
      call,
    );
    return {
      heads: [...streams.values()].map((stream) => ({ service, ...stream })),
      divergences: own.flatMap((entry) =>
        divergencesOf({ service, entry, told: events.get(entry.id) }, [...streams.values()]),
      ),
    };
  }

  /** As many at once as fit into an answer. */
  private async asked(service: ServiceName, eventIds: readonly string[], call: CallContext) {
    const { verify } = logQueriesOf(service);
    type Answer = OutputOf<typeof verify>;
    const events = new Map<string, Answer['events'][number]>();
    const streams = new Map<string, Answer['streams'][number]>();
    for (let left = eventIds; left.length > 0;) {
      const answer = await this.queries.ask(verify, { eventIds: [...left] }, call);
      for (const event of answer.events) events.set(event.eventId, event);
      for (const stream of answer.streams) streams.set(stream.streamId, stream);
      left = left.filter((id) => !events.has(id));
    }
    return { events, streams };
  }
}
