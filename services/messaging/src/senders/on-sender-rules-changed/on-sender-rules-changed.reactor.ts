import { type EventOf, OrganizationChanged, type Recorded, SenderLimitsSet } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

type Changes = typeof OrganizationChanged | typeof SenderLimitsSet;
type Changed = Recorded<EventOf<Changes>>;

/** Keeps this service's copy of the organization's time zone and of the limits of its senders. */
@Reacts({ consumer: 'messaging.on-sender-rules-changed.v1', events: [OrganizationChanged, SenderLimitsSet] })
export class OnSenderRulesChangedReactor implements Reactor<Changes> {
  async handle(event: Changed, { em }: Effect): Promise<void> {
    const said = columnsOf(event);
    if (said.length === 0) return;
    const { tenantId, streamVersion } = event.envelope;
    const names = said.map(([name]) => name);
    await em.execute(
      `insert into messaging.sender_rule as known (tenant_id, ${names.join(', ')}, stands_at)
       values (?, ${names.map(() => '?').join(', ')}, ?) on conflict (tenant_id) do update
         set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, stands_at = excluded.stands_at
         where known.stands_at < excluded.stands_at`,
      [tenantId, ...said.map(([, value]) => value), streamVersion],
    );
  }
}

type Column = readonly [name: 'time_zone' | 'messages_per_day' | 'first_messages_per_day', value: unknown];

/** What was said, and nothing of what stays. */
function columnsOf({ type, data }: Changed): readonly Column[] {
  const columns: readonly Column[] =
    type === 'identity.organization.changed'
      ? [['time_zone', data.timeZone]]
      : [
          ['messages_per_day', data.toMessagesPerDay],
          ['first_messages_per_day', data.toFirstMessagesPerDay],
        ];
  return columns.filter(([, value]) => value !== undefined);
}
