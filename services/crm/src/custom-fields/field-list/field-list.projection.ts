import { type Envelope, fieldEvents, type RecordKind } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { evolve, noFields, type RecordFields } from '../field.js';

export type FieldListRow = {
  readonly fieldListId: string;
  readonly recordKind: RecordKind;
  readonly fields: RecordFields;
};

/** One row a kind of record: what its values are checked against is known by one look. */
export const FieldListTable = defineEntity({
  name: 'FieldList',
  tableName: 'field_list',
  properties: {
    ...tenantKey,
    fieldListId: p.uuid().primary(),
    recordKind: p.text().$type<RecordKind>(),
    fields: p.json<RecordFields>(),
  },
});

export const fieldList = readModel({
  name: 'crm.field-list.v1',
  table: FieldListTable,
  events: fieldEvents,
  mode: 'inline',
  key: ({ envelope }) => listOf(envelope),

  evolve(row: FieldListRow | null, event): FieldListRow | null {
    const { data, envelope } = event;
    return {
      fieldListId: listOf(envelope),
      recordKind: data.recordKind,
      fields: evolve(row?.fields ?? noFields, event),
    };
  },
});

/** The list is what its stream is called by. */
const listOf = ({ streamId }: Pick<Envelope, 'streamId'>) => streamId.slice('crm.fields-'.length);
