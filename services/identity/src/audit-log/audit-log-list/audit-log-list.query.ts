import { auditEntryView, type AuditEntryView, type InputOf, ListAuditLog } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

/** What an entry says by itself; where its event stands in the chain only those say that were kept since they do. */
export const entryFields = `
  'id', e.event_id, 'at', ${iso('e.recorded_at')}, 'type', e.type, 'subjectId', e.subject_id, 'changes', e.changes,
  'actor', json_strip_nulls(json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'onBehalfOf', e.on_behalf_of)),
  'correlationId', e.correlation_id, 'changeSetId', e.change_set_id, 'chained', case when e.hash is not null
    then json_build_object('streamVersion', e.stream_version, 'hash', e.hash) end`;

const node = `json_build_object(${entryFields},
  'cause', (select json_build_object('type', c.type, 'subjectId', c.subject_id) from identity.audit_entry c
             where c.tenant_id = e.tenant_id and c.event_id = e.causation_id))`;

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
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof ListAuditLog>, actor: Actor) {
    const question = new ListQuestion(auditListing, input);
    return question.read(this.database, actor);
  }
}
