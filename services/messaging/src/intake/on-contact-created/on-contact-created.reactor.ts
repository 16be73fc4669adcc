import { ContactCreated, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

/** Intake `known` takes the chats of peers that are contacts already. */
@Reacts({ consumer: 'messaging.on-contact-created.v1', events: [ContactCreated] })
export class OnContactCreatedReactor implements Reactor<typeof ContactCreated> {
  async handle({ data, envelope }: Recorded<EventOf<typeof ContactCreated>>, { em }: Effect): Promise<void> {
    for (const { peerId } of data.identities)
      await em.execute('insert into messaging.known_peer (tenant_id, peer_id) values (?, ?) on conflict do nothing', [
        envelope.tenantId,
        peerId,
      ]);
  }
}
