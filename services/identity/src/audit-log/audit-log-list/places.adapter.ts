import type { AuditEntryView } from '@parley/contracts';
import { type Actor, HOUSE } from '@parley/kernel';
import { type TenantDatabase, uuids } from '@parley/platform';
import { z } from 'zod';

import { namedDeviceOf } from '../../sign-ins/sign-in-list/device.adapter.js';
import { MOST_PLACES, type Place, SignInPlaceTable } from '../../sign-ins/sign-in-places/sign-in-places.projection.js';

type Entry = Pick<AuditEntryView, 'at' | 'actor' | 'signInId'>;

/** Keys and programs by what they were called: a program that was disconnected is known by its entry alone. */
const lentSql = `
  select asked.id, 'api-key' as kind, k.name || ' (' || k.prefix || '…)' as name
    from unnest(?::uuid[]) as asked (id) join identity.known_api_key k on k.api_key_id = asked.id
  union all
  select asked.id, 'program', c.name
    from unnest(?::uuid[]) as asked (id)
    join identity.audit_entry e on e.subject_id = asked.id and e.type = 'identity.program.connected',
         jsonb_array_elements(e.changes) as said
    join identity.known_oauth_client c on c.oauth_client_id = (said ->> 'to')::uuid
   where said ->> 'field' = 'oauthClientId'`;

const lentRows = z.array(z.object({ id: z.uuid(), kind: z.enum(['api-key', 'program']), name: z.string() }));

type Lent = z.infer<typeof lentRows>[number];

/** From where acts were done: a user's sign-in with its device and address at that time, or the key or program that acted. */
export async function placesOf(database: TenantDatabase, entries: readonly Entry[], actor: Actor) {
  const [seen, lent] = await Promise.all([seenPlaces(database, entries), lentNames(database, entries, actor)]);
  return ({ at, actor: { kind, id }, signInId }: Entry): AuditEntryView['from'] => {
    if (kind === 'integration') return lentPlace(lent.get(id));
    if (kind !== 'user' || signInId == null) return null;
    const place = placeAt(seen.get(signInId) ?? [], at);
    const name = place ? namedDeviceOf(place.userAgent) : null;
    return { kind: 'sign-in', id: signInId, name, address: place?.address ?? null };
  };
}

const lentPlace = (lent: Lent | undefined): AuditEntryView['from'] => (lent ? { ...lent, address: null } : null);

/** Where a sign-in was at that time; it was somewhere before it was first seen, unless that is no longer known. */
const placeAt = (places: readonly Place[], at: string): Place | undefined =>
  places.findLast((place) => place.at <= at) ?? (places.length < MOST_PLACES ? places[0] : undefined);

async function seenPlaces(database: TenantDatabase, entries: readonly Entry[]) {
  const ids = [...new Set(entries.flatMap(({ signInId }) => signInId ?? []))];
  const find = () =>
    database.inTenant({ tenantId: HOUSE }, (em) => em.find(SignInPlaceTable, { signInId: { $in: ids } }));
  const rows = ids.length === 0 ? [] : await find();
  return new Map(rows.map(({ signInId, places }) => [signInId, places]));
}

async function lentNames(database: TenantDatabase, entries: readonly Entry[], { tenantId }: Actor) {
  const ids = [...new Set(entries.flatMap(({ actor: { kind, id } }) => (kind === 'integration' ? [id] : [])))];
  if (ids.length === 0) return new Map<string, Lent>();
  const asked = uuids(ids);
  const rows = await database.inTenant({ tenantId }, (em) => em.execute<Lent[]>(lentSql, [asked, asked]));
  return new Map(lentRows.parse(rows).map((row) => [row.id, row]));
}
