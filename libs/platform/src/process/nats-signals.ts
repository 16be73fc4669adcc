import { FeedSignals } from '@parley/eventsourcing';
import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';

const encoder = new TextEncoder();

/** Tells the readers of every process that a feed has grown. A hint that may be lost: readers also look by themselves. */
export class NatsSignals extends FeedSignals {
  private readonly self = randomUUID();

  constructor(
    private readonly connection: NatsConnection,
    /** Whose feed this process may speak of. */
    private readonly own: string,
  ) {
    super();
    connection.subscribe('grew.*', {
      callback: (error, message) => {
        if (!error && message.string() !== this.self) super.notify(message.subject.slice('grew.'.length));
      },
    });
  }

  override notify(service: string): void {
    super.notify(service);
    if (service === this.own && !this.connection.isClosed())
      this.connection.publish(`grew.${service}`, encoder.encode(this.self));
  }
}
