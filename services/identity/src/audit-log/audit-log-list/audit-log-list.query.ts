import { auditEntryView, type AuditEntryView, type InputOf, ListAuditLog } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { namesInHouse } from '../../users/user-directory/users-in-house.adapter.js';
import { whyOf } from '../why.js';
import { placesOf } from './places.adapter.js';

/** What an entry says by itself; where its event stands in the chain only those say that were kept since they do. */
export const entryFields = `
  'id', e.event_id, 'at', ${iso('e.recorded_at')}, 'type', e.type, 'subjectId', e.subject_id, 'changes', e.changes,
  'actor', json_strip_nulls(json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'onBehalfOf', e.on_behalf_of)),
  'correlationId', e.correlation_id, 'changeSetId', e.change_set_id,
  'signInId', e.sign_in_id, 'chained', case when e.hash is not null
    then json_build_object('streamVersion', e.stream_version, 'hash', e.hash) end`;

/** By what invitation its actor was in as staff. What they began before the end may be recorded a little after it. */
export const staffAccessOfEntry = `(select json_build_object('id', s.staff_access_id, 'invitedBy', s.invited_by)
   from identity.staff_access s, jsonb_to_recordset(s.entered) as who("userId" text, at timestamptz)
  where s.tenant_id = e.tenant_id and e.actor_kind = 'user' and who."userId" = e.actor_id
    and who.at <= e.recorded_at
    and e.recorded_at < least(s.ends_at, coalesce(s.ended_at, s.ends_at))::timestamptz + interval '1 minute'
  order by who.at desc limit 1)`;

/** The act that it answers. */
export const causeOfEntry = `(select json_build_object('type', c.type, 'subjectId', c.subject_id)
   from identity.audit_entry c where c.tenant_id = e.tenant_id and c.event_id = e.causation_id)`;

const node = `json_build_object(${entryFields}, 'staffAccess', ${staffAccessOfEntry}, 'cause', ${causeOfEntry})`;

export const auditListing: Listing<AuditEntryView> = {
  node,
  view: auditEntryView,
  from: 'from identity.audit_entry e',
  columns: {
    actorId: { sql: 'e.actor_id', type: 'text' },
    onBehalfOf: { sql: 'e.on_behalf_of', type: 'text' },
    subjectId: { sql: 'e.subject_id', type: 'uuid' },
    type: { sql: 'e.type', type: 'text' },
    at: { sql: 'e.recorded_at', type: 'timestamptz' },
  },
  id: { sql: 'e.event_id', type: 'uuid' },
  usual: { field: 'at', direction: 'desc' },
};

@Answers(ListAuditLog)
export class AuditLogListQuery implements Answerer<typeof ListAuditLog> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly users: UserDirectory,
  ) {}

  async answer(input: InputOf<typeof ListAuditLog>, actor: Actor) {
    const question = new ListQuestion(auditListing, input);
    const page = await question.read(this.database, actor);
    const entries = page.edges.map(({ node: entry }) => entry);
    const fromOf = await placesOf(this.database, entries, actor);
    const told = entries.map((entry) => ({ ...entry, from: fromOf(entry), why: whyOf(entry) }));
    const named = await this.withNames(told);
    const language = await this.users.localeOf(actor.onBehalfOf ?? actor.principal.id);
    return { ...page, language, edges: page.edges.map((edge, at) => ({ ...edge, node: named[at] ?? edge.node })) };
  }

  /** Staff is no member: what they are called the house knows. */
  private async withNames(entries: readonly AuditEntryView[]): Promise<readonly AuditEntryView[]> {
    const ids = entries.flatMap(({ staffAccess: by, actor }) => (by ? [actor.id] : []));
    if (ids.length === 0) return entries;
    const nameOf = await namesInHouse(this.database, ids);
    return entries.map((entry) =>
      entry.staffAccess ? { ...entry, staffAccess: { ...entry.staffAccess, name: nameOf(entry.actor.id) } } : entry,
    );
  }
}
