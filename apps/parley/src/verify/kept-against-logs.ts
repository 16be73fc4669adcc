import { type DomainEvent, eventsOf, type Recorded, type ServiceName } from '@parley/contracts';
import { EventCatalog, type LogConnection, recorded, type StoredEvent, verifyEvents } from '@parley/eventsourcing';
import { divergencesOf, type KeptEntry, ofNoService, serviceOfType } from '@parley/identity';

import type { Wrong } from './audit-wrong.js';

export type OfOrganization<Entry> = { readonly organizationId: string; readonly entry: Entry };

type Found = { readonly wrong: readonly Wrong[]; readonly chains: readonly string[] };

const catalog = new EventCatalog(Object.values(eventsOf).flat());

/** Entries whose events are in that service's log, against it. */
export async function keptAgainstLogs(
  connection: LogConnection,
  service: ServiceName,
  page: readonly OfOrganization<KeptEntry>[],
): Promise<Found> {
  const own = page.filter(({ entry }) => serviceOfType(entry.type) === service);
  const organizations = Map.groupBy(own, ({ organizationId }) => organizationId);
  const all: Found[] = [];
  for (const [organizationId, entries] of organizations)
    all.push(await verified(connection, { service, organizationId, entries: entries.map(({ entry }) => entry) }));
  return { wrong: all.flatMap(({ wrong }) => wrong), chains: all.flatMap(({ chains }) => chains) };
}

/** Entries that no service would be asked about. */
export const keptForNobody = (page: readonly OfOrganization<KeptEntry>[]): readonly Wrong[] =>
  page.flatMap(({ organizationId, entry }) =>
    ofNoService([entry]).map(({ eventId }) => ({ organizationId, eventId, kind: 'of-no-service', fields: [] })),
  );

type Asked = {
  readonly service: ServiceName;
  readonly organizationId: string;
  readonly entries: readonly KeptEntry[];
};

async function verified(connection: LogConnection, { service, organizationId, entries }: Asked): Promise<Found> {
  const eventIds = entries.map(({ id }) => id);
  const { events, streams } = await verifyEvents(connection, { service, tenantId: organizationId, eventIds });
  const told = new Map(events.map(({ eventId, isIntact, stored }) => [eventId, { isIntact, event: readable(stored) }]));
  return {
    chains: streams.map(({ streamId }) => [organizationId, streamId].join(' ')),
    wrong: entries.flatMap((entry) =>
      divergencesOf({ service, entry, told: told.get(entry.id) }, streams).map(({ eventId, kind, fields }) => ({
        ...{ organizationId, eventId, kind, fields },
      })),
    ),
  };
}

/** Entries hold nothing personal, so no key is needed to read what they are of. */
function readable(stored: StoredEvent | undefined): Recorded<DomainEvent> | null {
  if (!stored) return null;
  try {
    return recorded(stored, catalog);
  } catch {
    return null;
  }
}
