import {
  type ChangedRecord,
  changedRecord,
  fieldChange,
  type InputOf,
  type ChangedDeals,
  type DealDifferences,
  type DealVersions,
  type Reach,
  type RecordVersion,
  recordVersion,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  everything,
  iso,
  type Listing,
  ListQuestion,
  TenantDatabase,
  type Where,
  withinReach,
} from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { assertNotHidden } from '../fields/asked-fields.adapter.js';
import { shownChanges } from '../fields/hidden.js';
import { changesOfAll, type Versioned, versionsFrom } from './versioned.table.js';

/** Of a record of any kind: what was asked, and who asks. */
type Question<Input> = {
  readonly kind: Versioned;
  readonly input: Input;
  readonly actor: Actor;
  readonly reach: Reach;
};

const listing = (kind: Versioned): Listing<RecordVersion> => ({
  node: `json_build_object('id', v.event_id, 'version', v.version, 'at', ${iso('v.valid_from')},
    'actor', json_build_object('kind', v.actor_kind, 'id', v.actor_id), 'changeSetId', v.change_set_id,
    'changes', (select coalesce(json_agg(json_build_object('field', change.key, 'before', change.value -> 'before',
      'after', change.value -> 'after') order by change.key), '[]') from jsonb_each(v.changes) change))`,
  view: recordVersion,
  from: versionsFrom(kind),
  columns: { version: { sql: 'v.version', type: 'bigint' } },
  id: { sql: 'v.event_id', type: 'uuid' },
  usual: { field: 'version', direction: 'desc' },
});

/** What records were, from one change to the next. Who reaches a record now sees what it was before, but for what a rule hides. */
@Injectable()
export class RecordVersions {
  constructor(private readonly database: TenantDatabase) {}

  /** A page of a record's versions, newest first. */
  async versions({ kind, input, actor, reach }: Question<InputOf<typeof DealVersions>>) {
    const { id, fields, page } = input;
    assertNotHidden(fields ?? [], reach, kind.reading);
    const its = { where: `v.${kind.id} = ?`, values: [id] };
    const question = new ListQuestion(listing(kind), { page }, allOf([its, changing(fields), withinReach(reach, 'n')]));
    const found = await question.read(this.database, actor);
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, kind, reach) })) };
  }

  /** What is another at one instant than at the other; null for what was not there at the later one. */
  async differences({ kind, input, actor, reach }: Question<InputOf<typeof DealDifferences>>) {
    const { id, from, to } = input;
    const reached = allOf([{ where: `v.${kind.id} = ?`, values: [id] }, withinReach(reach, 'n')]);
    const between = { where: 'v.valid_from > ?::timestamptz and v.valid_from <= ?::timestamptz', values: [from, to] };
    const { where, values } = allOf([reached, between]);
    const [known, changed] = await this.database.read(actor, [
      {
        sql: `select 1 ${versionsFrom(kind)} where ${reached.where} and v.valid_from <= ?::timestamptz limit 1`,
        values: [...reached.values, to],
      },
      { sql: changesOfAll(`(select v.* ${versionsFrom(kind)} where ${where}) w`), values },
    ]);
    if (known?.length === 0) return { changes: null };
    return { changes: shownChanges(z.array(fieldChange).parse(changed), reach, kind.reading) };
  }

  /** Records that changed since an instant, whichever changed last first, each with what became of its fields. */
  async changedSince({ kind, input, actor, reach }: Question<InputOf<typeof ChangedDeals>>) {
    const { since, limit, behind } = input;
    const conditions = allOf([
      { where: 'v.valid_to is null and v.valid_from > ?::timestamptz', values: [since] },
      behind
        ? { where: `(v.valid_from, v.${kind.id}) < (?::timestamptz, ?::uuid)`, values: [behind.changedAt, behind.id] }
        : everything,
      withinReach(reach, 'n'),
    ]);
    const found = `select v.${kind.id} as id, v.valid_from ${versionsFrom(kind)} where ${conditions.where}
      order by v.valid_from desc, v.${kind.id} desc limit ${limit}`;
    const [rows = []] = await this.database.read(actor, [
      { sql: changedSql(kind, found), values: [since, since, since, ...conditions.values] },
    ]);
    const items = z.array(changedRecord).parse(rows);
    return {
      items: items.map((item): ChangedRecord => ({
        ...item,
        changes: shownChanges(item.changes, reach, kind.reading),
      })),
    };
  }
}

const changing = (fields: readonly string[] | undefined): Where =>
  fields === undefined
    ? everything
    : { where: `jsonb_exists_any(v.changes, array[${fields.map(() => '?').join(', ')}]::text[])`, values: fields };

const shown = (version: RecordVersion, kind: Versioned, reach: Reach): RecordVersion => ({
  ...version,
  changes: shownChanges(version.changes, reach, kind.reading),
});

const changedSql = ({ versions, id }: Versioned, found: string) => {
  const since = `${versions} w where w.${id} = found.id and w.valid_from > ?::timestamptz`;
  return `
  select found.id, ${iso('found.valid_from')} as "changedAt",
         exists (select 1 from ${since} and w.version = 1) as "isNew",
         (select coalesce(json_agg(json_build_object('kind', kind, 'id', id)), '[]') from
           (select w.actor_kind as kind, w.actor_id as id from ${since}
             group by w.actor_kind, w.actor_id order by max(w.version) desc limit 10) as actors) as actors,
         (select coalesce(json_agg(change), '[]') from (${changesOfAll(`(select w.* from ${since}) w`)}) as change) as changes
    from (${found}) as found
   order by found.valid_from desc, found.id desc`;
};
