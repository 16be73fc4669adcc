import type { DomainEvent, Recorded } from '@parley/contracts';
import { type EffectOfMany, sqlArray } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { uuids } from '@parley/platform';

import { isAct } from './acts.js';
import type { Change } from './changes.js';
import { type Entry, entryOf } from './entry.js';

/** What the last acts said of these fields of the same things. */
const lastSaid = `
  select distinct on (e.subject_id, said ->> 'field')
         e.subject_id as "subjectId", said ->> 'field' as field, said ->> 'to' as value
    from unnest(?::uuid[], ?::text[]) as asked (subject_id, field)
    join identity.audit_entry e on e.tenant_id = ?::uuid and e.subject_id = asked.subject_id,
         jsonb_array_elements(e.changes) as said
   where said ->> 'field' = asked.field
   order by e.subject_id, said ->> 'field', e.recorded_at desc, e.event_id desc`;

const insertEntries = `
  insert into identity.audit_entry
    (tenant_id, event_id, recorded_at, type, actor_kind, actor_id, on_behalf_of, subject_id, changes,
     correlation_id, causation_id, change_set_id, sign_in_id, stream_version, hash)
  select * from json_to_recordset(?::json) as entry (
    "tenantId" uuid, "eventId" uuid, "recordedAt" timestamptz, type text, "actorKind" text, "actorId" text,
    "onBehalfOf" text, "subjectId" uuid, changes jsonb, "correlationId" uuid, "causationId" uuid, "changeSetId" uuid,
    "signInId" uuid, "streamVersion" bigint, hash text)
  on conflict do nothing`;

type Said = { readonly subjectId: string; readonly field: string; readonly value: string | null };

/** An act, with what it says of before where the event says it itself. */
type Act = Entry & { readonly tenantId: string; readonly eventId: string };

/** Keeps one entry per act of an organization, in the transaction of the inbox rows. */
export async function keepActs(events: readonly Recorded<DomainEvent>[], { em }: EffectOfMany): Promise<void> {
  const acts = events.flatMap(actOf);
  const [first] = acts;
  if (!first) return;
  const before = await valuesBefore(acts, first.tenantId, em);
  const entries = acts.map((act) => {
    const { subjectId } = act;
    const said = act.changes.map((change) => withBefore(change, before.get(keyOf(subjectId, change.field))));
    for (const { field, to } of said) before.set(keyOf(subjectId, field), to);
    return rowOf(act, said);
  });
  await em.execute(insertEntries, [JSON.stringify(entries)]);
}

function actOf(event: Recorded<DomainEvent>): readonly Act[] {
  const { data, envelope } = event;
  if (!isAct(event) || typeof data !== 'object' || data === null) return [];
  const { tenantId, id: eventId } = envelope;
  // The house is nobody's organization: what happens there is no entry that anybody could read.
  return tenantId === HOUSE ? [] : [{ ...entryOf(event), tenantId, eventId }];
}

/** Of every field that an act changes without saying from what. */
async function valuesBefore(acts: readonly Act[], tenantId: string, em: EffectOfMany['em']) {
  const open = acts.flatMap(({ subjectId, changes }) =>
    changes.filter(({ from }) => from === null).map(({ field }) => ({ subjectId, field })),
  );
  const asked = [uuids(open.map(({ subjectId }) => subjectId)), sqlArray(open.map(({ field }) => field)), tenantId];
  const said = open.length > 0 ? await em.execute<Said[]>(lastSaid, asked) : [];
  return new Map(said.map(({ subjectId, field, value }) => [keyOf(subjectId, field), value]));
}

const keyOf = (subjectId: string, field: string) => `${subjectId} ${field}`;

function rowOf({ at: recordedAt, actor, chained, ...act }: Act, changes: readonly Change[]) {
  const { kind: actorKind, id: actorId, onBehalfOf } = actor;
  return { ...act, ...chained, recordedAt, actorKind, actorId, onBehalfOf, changes };
}

const withBefore = (change: Change, before: string | null | undefined): Change => ({
  ...change,
  from: change.from ?? before ?? null,
});
