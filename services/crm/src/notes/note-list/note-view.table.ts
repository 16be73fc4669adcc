import { iso } from '@parley/platform';

/** A note's columns as one JSON value: `null` where the row was not joined. */
export const noteJson = `
  case when n.note_id is null then null else json_build_object(
    'id', n.note_id,
    'record', json_build_object('type', n.record_type, 'id', n.record_id),
    'text', coalesce(to_json(n.text), json_build_object('erased', true)),
    'isPinned', n.is_pinned,
    'author', n.author,
    'createdAt', ${iso('n.created_at')},
    'editedAt', ${iso('n.edited_at')},
    'version', n.stands_at,
    'correlationId', n.correlation_id) end`;

/** What a note can be asked about, by the names that contracts give it. */
export const noteColumns = {
  isPinned: { sql: 'n.is_pinned', type: 'boolean' },
  authorId: { sql: `(n.author ->> 'id')`, type: 'text' },
  createdAt: { sql: 'n.created_at', type: 'timestamptz' },
} as const;
