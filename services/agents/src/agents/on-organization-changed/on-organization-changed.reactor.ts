import { type EventOf, OrganizationChanged, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

type Changed = Recorded<EventOf<typeof OrganizationChanged>>;

/** Keeps this service's copy of the organization's time zone. */
@Reacts({ consumer: 'agents.on-organization-changed.v1', events: [OrganizationChanged] })
export class OnOrganizationChangedReactor implements Reactor<typeof OrganizationChanged> {
  async handle({ data, envelope }: Changed, { em }: Effect): Promise<void> {
    if (data.timeZone === undefined) return;
    await em.execute(
      `insert into agents.time_zone as known (tenant_id, time_zone, stands_at) values (?, ?, ?)
        on conflict (tenant_id) do update set time_zone = excluded.time_zone, stands_at = excluded.stands_at
        where known.stands_at < excluded.stands_at`,
      [envelope.tenantId, data.timeZone, envelope.streamVersion],
    );
  }
}
