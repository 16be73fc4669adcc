import { appendEachFunction, appendOneFunction } from './append-one.sql.js';
import { appendFunction } from './append.sql.js';
import { envelopeJson, loadFunction, readFunction } from './load.sql.js';

type Patch = readonly [before: string, after: string];

/** A function as it was first released, with what came later put in. */
function patched(sql: string, patches: readonly Patch[]): string {
  return patches.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`Nothing to put in at: ${before}`);
    return text.replaceAll(before, () => after);
  }, sql);
}

const anew: Patch = ['create function', 'create or replace function'];
const column: Patch = [
  'change_set_id, command_id, traceparent)',
  'change_set_id, command_id, traceparent, sign_in_id)',
];
const told: Patch = ["'traceparent', e.traceparent,", "'traceparent', e.traceparent, 'signInId', e.sign_in_id,"];

/** A process of an earlier release passes one column less. */
const append = patched(appendFunction, [
  anew,
  column,
  ['v_column int;', 'v_column int;\n  v_width int := coalesce(cardinality(p_columns), 0) / greatest(v_events, 1);'],
  ['v_column := (i - 1) * 12;', 'v_column := (i - 1) * v_width;'],
  [
    'p_columns[v_column + 12])',
    'p_columns[v_column + 12], case when v_width > 12 then p_columns[v_column + 13]::uuid end)',
  ],
]);

/** In which sign-in a user did what an event says: a column of its own, outside of the digest (ADR 0001). */
export const signInColumn = [
  'alter table {service}.events add column sign_in_id uuid;',
  append,
  patched(appendEachFunction, [anew, ['v[28])', 'v[28], v[29]::uuid)']]),
  patched(loadFunction + readFunction, [anew, told]),
].join('\n');

/** A stored event's envelope. */
export const signedInEnvelopeJson = patched(envelopeJson, [told]);

/** As first released: `append_each` names them. */
const firstParameters = `uuid, timestamptz, text[], text, bigint, bytea, boolean, text, bytea, json, uuid, text, int,
  timestamptz, text, text, text, uuid, uuid, uuid, uuid, text, json, text, text, text, text, text`;

/** The append of one event, in place of the one that knew no sign-ins. */
export const appendOneSignedIn = (rows: string): string => `
drop function if exists {service}.append_one(${firstParameters});
${patched(appendOneFunction(rows), [
  column,
  ['p_input_hash text, p_reply text\n)', 'p_input_hash text, p_reply text, p_sign_in_id uuid default null\n)'],
  ['p_change_set_id, p_command_id, p_traceparent)', 'p_change_set_id, p_command_id, p_traceparent, p_sign_in_id)'],
])}
revoke execute on function {service}.append_one from public;
grant execute on function {service}.append_one to {service}_app;
`;
