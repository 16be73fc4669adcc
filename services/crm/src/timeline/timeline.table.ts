import type { RecordType, TimelineKind } from '@parley/contracts';
import { allOf, type TimelineSource, untold, type Where } from '@parley/platform';

import { type Versioned } from '../as-of/versioned.table.js';
import { ofRecord } from '../records/record.table.js';

const isTouched = (field: string) => `jsonb_exists(v.changes, '${field}')`;
const isEmptied = (field: string) => `jsonb_array_length(v.changes #> '{${field},after}') = 0`;

/** What a version was about. */
const kindOfVersion = `case
    when v.version = 1 then 'created'
    when ${isTouched('deletedAt')} then case when ${isEmptied('deletedAt')} then 'restored' else 'deleted' end
    when ${isTouched('mergedIntoId')} then case when ${isEmptied('mergedIntoId')} then 'unmerged' else 'merged' end
    when ${isTouched('stageId')} then 'moved'
    else 'changed' end`;

const kindsOfVersions: readonly TimelineKind[] = [
  ...(['created', 'changed', 'moved', 'merged', 'unmerged', 'deleted', 'restored'] as const),
];

/** Of a record beside the one that is asked about: what became of it as a whole. */
const kindsBeside: readonly TimelineKind[] = ['created', 'moved', 'deleted', 'restored'];

const versions = (type: RecordType, { versions: table, records, id }: Versioned, { where, values }: Where) => ({
  sql: `
  select v.valid_from as at, 'v' || v.event_id as key, ${kindOfVersion} as kind, '${type}' as type, v.${id} as id,
         json_build_object('kind', v.actor_kind, 'id', v.actor_id) as actor, v.change_set_id,
         (select coalesce(json_agg(json_build_object('field', change.key, 'before', change.value -> 'before',
            'after', change.value -> 'after') order by change.key), '[]') from jsonb_each(v.changes) change) as changes
    from ${table} v join ${records} n on n.tenant_id = v.tenant_id and n.${id} = v.${id} where ${where}`,
  values,
});

/** What a record was, from one change to the next. */
export const versionsOf = (type: RecordType, kind: Versioned, which: Where): TimelineSource => ({
  ...versions(type, kind, which),
  kinds: kindsOfVersions,
});

/** The same of records that belong to it, as wholes. */
export function versionsBeside(type: RecordType, kind: Versioned, which: Where): TimelineSource {
  const { sql, values } = versions(type, kind, which);
  const named = kindsBeside.map((one) => `'${one}'`).join(', ');
  return { sql: `select b.* from (${sql}) b where b.kind in (${named})`, values, kinds: kindsBeside };
}

const source = (kind: TimelineKind, select: string, { where, values }: Where): TimelineSource => ({
  sql: `select ${select} where ${where}`,
  values,
  kinds: [kind],
});

type Hung = { readonly type: RecordType; readonly id: string };

/** What was written about a record and stands. */
export const notesOn = (record: Hung): TimelineSource =>
  source(
    'note',
    `n.created_at as at, 'n' || n.note_id as key, 'note' as kind, 'note' as type, n.note_id as id,
     json_build_object('kind', n.author ->> 'kind', 'id', n.author ->> 'id') as actor, null::uuid as change_set_id,
     '[]'::json as changes from crm.note n`,
    allOf([ofRecord('n', record), { where: 'n.deleted_at is null', values: [] }]),
  );

const taskAt = (kind: TimelineKind, at: string, letter: string) =>
  `t.${at} as at, '${letter}' || t.task_id as key, '${kind}' as kind, 'task' as type, t.task_id as id, ${untold}
   from crm.task t`;

/** What was to be done about it, and was done. */
export const tasksOn = (record: Hung, reached: Where): readonly TimelineSource[] => {
  const kept = allOf([ofRecord('t', record), { where: 't.deleted_at is null', values: [] }, reached]);
  return [
    source('task-created', taskAt('task-created', 'created_at', 's'), kept),
    source(
      'task-completed',
      taskAt('task-completed', 'done_at', 't'),
      allOf([kept, { where: 't.done_at is not null', values: [] }]),
    ),
  ];
};
