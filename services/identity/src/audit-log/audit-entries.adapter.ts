import { type DomainEvent, type EventDefinition, eventsOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';

import { fieldAbout, subjectIdOf } from './about.js';
import { isAct } from './acts.js';
import { type Change, changesOf } from './changes.js';

const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  Object.values(eventsOf).flatMap((events) => events.map((definition) => [definition.type, definition])),
);

/** What the last act said of these fields of the same thing. */
const lastSaid = `
  select distinct on (said ->> 'field') said ->> 'field' as field, said ->> 'to' as value
    from identity.audit_entry e, jsonb_array_elements(e.changes) as said
   where e.tenant_id = ?::uuid and e.subject_id = ?::uuid and said ->> 'field' = any (?::text[])
   order by said ->> 'field', e.recorded_at desc, e.event_id desc`;

const entry = `
  insert into identity.audit_entry
    (tenant_id, event_id, recorded_at, type, actor_kind, actor_id, on_behalf_of, subject_id, changes,
     correlation_id, causation_id, change_set_id)
  values (?::uuid, ?::uuid, ?::timestamptz, ?, ?, ?, ?, ?::uuid, ?::jsonb, ?::uuid, ?::uuid, ?::uuid)
  on conflict do nothing`;

type Said = { readonly field: string; readonly value: string | null };

/** Keeps one entry per act, in the transaction of the inbox row. */
export async function keepAct(event: Recorded<DomainEvent>, { em }: Effect): Promise<void> {
  const { type, data, envelope } = event;
  if (!isAct(event) || typeof data !== 'object' || data === null) return;
  const { tenantId, actor } = envelope;
  // The house is nobody's organization: what happens there is no entry that anybody could read.
  if (tenantId === HOUSE) return;
  const subjectId = subjectIdOf(type, data, tenantId);
  const changes = changesOf(data, leftOut(type));

  const open = changes.filter(({ from }) => from === null).map(({ field }) => field);
  const said = open.length > 0 ? await em.execute<Said[]>(lastSaid, [tenantId, subjectId, arrayOf(open)]) : [];
  const before = new Map(said.map(({ field, value }) => [field, value]));

  await em.execute(entry, [
    ...[tenantId, envelope.id, envelope.recordedAt, type, actor.kind, actor.id, actor.onBehalfOf ?? null, subjectId],
    JSON.stringify(changes.map((change) => withBefore(change, before))),
    ...[envelope.correlationId, envelope.causationId, envelope.changeSetId ?? null],
  ]);
}

const withBefore = (change: Change, before: ReadonlyMap<string, string | null>): Change => ({
  ...change,
  from: change.from ?? before.get(change.field) ?? null,
});

/** What is personal, and what only says what it is about. */
const leftOut = (type: string): ReadonlySet<string> =>
  new Set([fieldAbout(type), ...(definitions.get(type)?.personal ?? []).flatMap(([field]) => field ?? [])]);

const arrayOf = (values: readonly string[]) => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
