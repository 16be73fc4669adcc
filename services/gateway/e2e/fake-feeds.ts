import { logQueriesOf, type ServiceName, serviceNames } from '@parley/contracts';

import { type FakeServices, idOf, tenantId } from './fakes.js';

type Happened = { readonly type: string; readonly data: object; readonly tenantId: string };

type Place = { readonly service: ServiceName; readonly index: number; readonly epoch: number };

function delivered({ type, data, tenantId: owner }: Happened, { service, index, epoch }: Place) {
  const n = serviceNames.indexOf(service) * 100_000 + index;
  return {
    event: {
      type,
      data,
      envelope: {
        id: idOf(n, 20),
        type,
        schemaVersion: 1,
        tenantId: owner,
        streamId: `${service}-1`,
        streamVersion: index + 1,
        position: String(index + 1),
        occurredAt: '2026-03-01T09:00:00.000Z',
        recordedAt: new Date(1_780_000_000_000 + n).toISOString(),
        actor: { kind: 'contact' as const, id: 'c' },
        causationId: idOf(n, 21),
        correlationId: idOf(n, 22),
        commandId: idOf(n, 23),
        previousHash: '',
        hash: '',
      },
    },
    epoch,
    seq: String(index + 1),
    previousSeq: String(index),
    partition: 0,
  };
}

/** What every service would hand out of its log, as the specs let it happen. */
export class FakeFeeds {
  /** Another one than before: the service was restored. */
  epoch = 1;
  private readonly feeds = new Map<ServiceName, Happened[]>(serviceNames.map((name) => [name, []]));

  constructor(services: FakeServices) {
    for (const [service, feed] of this.feeds)
      services.on(logQueriesOf(service).feed, ({ after, limit, tenantId: of }) => {
        const all = feed.map((happened, index) => delivered(happened, { service, index, epoch: this.epoch }));
        const through = Math.max(Number(after), Math.min(all.length, Number(after) + limit));
        const page = all.slice(Number(after), through);
        const events = page.filter(({ event }) => !of || event.envelope.tenantId === of);
        return { epoch: this.epoch, head: String(all.length), through: String(through), events };
      });
  }

  happen(service: ServiceName, { tenantId: of = tenantId, ...what }: Omit<Happened, 'tenantId'> & Partial<Happened>) {
    this.feeds.get(service)?.push({ ...what, tenantId: of });
  }

  receive(n: number, of = tenantId): void {
    const data = { messageId: idOf(n, 2), chatId: idOf(1) };
    this.happen('messaging', { type: 'messaging.message.received', data, tenantId: of });
  }
}
