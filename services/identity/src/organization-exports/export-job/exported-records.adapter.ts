import { ListChats, ListMessages, logQueriesOf, type QueryDefinition, type ServiceName } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { isExported } from './exported.js';

const PAGE = 100;
const EVENTS = 500;

const page = z.object({
  edges: z.array(z.object({ cursor: z.string(), node: z.unknown() })),
  hasNextPage: z.boolean(),
});
const whole = z.object({ items: z.array(z.unknown()) });

/** Whose everything it is, and in whose name it is read. */
export type Exporter = { readonly tenantId: string; readonly ownerId: string };

/** What an organization holds, one by one: as its owner may read it, a page at a time. */
@Injectable()
export class ExportedRecords {
  constructor(private readonly queries: Queries) {}

  async *listed(list: QueryDefinition, exporter: Exporter, also: object = {}): AsyncGenerator {
    for (let after: string | undefined; ;) {
      const input = { page: { first: PAGE, ...(after !== undefined && { after }) }, ...also };
      const answer: unknown = await this.queries.ask(list, list.input.parse(input), asOwner(exporter));
      const items = whole.safeParse(answer);
      if (items.success) return yield* items.data.items;
      const { edges, hasNextPage } = page.parse(answer);
      yield* edges.map(({ node }) => node);
      after = edges.at(-1)?.cursor;
      if (!hasNextPage || after === undefined) return;
    }
  }

  async *messages(exporter: Exporter): AsyncGenerator {
    for await (const chat of this.listed(ListChats, exporter)) {
      const { id: chatId } = z.object({ id: z.uuid() }).parse(chat);
      yield* this.listed(ListMessages, exporter, { chatId });
    }
  }

  /** What its services told, in their order, in clear where there are keys. */
  async *events(service: ServiceName, { tenantId }: Exporter): AsyncGenerator {
    const { feed } = logQueriesOf(service);
    const call = { actor: { tenantId, principal: { kind: 'system', id: 'identity' } } } as const;
    for (let after = '0', end: bigint | undefined; ;) {
      const found = await this.queries.ask(feed, { after, limit: EVENTS, tenantId }, call);
      end ??= BigInt(found.head);
      for (const { event } of found.events)
        if (event.envelope.tenantId === tenantId && isExported(service, event.type)) yield event;
      after = found.through;
      if (BigInt(after) >= end) return;
    }
  }
}

const asOwner = ({ tenantId, ownerId }: Exporter): CallContext => ({
  actor: { tenantId, principal: { kind: 'system', id: 'identity' }, onBehalfOf: ownerId },
});
