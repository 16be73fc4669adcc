import { defineEntity, p } from '@mikro-orm/core';
import { describe, expect, it } from 'vitest';

import { mapTable, recordFrom, rowFrom } from './table-mapping.js';

const board = defineEntity({
  name: 'MappedBoard',
  tableName: 'mapped_board',
  properties: {
    tenantId: p.uuid().primary(),
    dealId: p.uuid().primary(),
    title: p.text().nullable(),
    amountMinor: p.bigint(),
    movedAt: p.datetime(),
    labels: p.array(),
    content: p.json<unknown>().nullable(),
  },
});
const tenantId = '0195f000-0000-7000-8000-000000000001';
const row = {
  dealId: '0195f000-0000-7000-8000-000000000002',
  title: 'a\u0000b\uD800',
  amountMinor: 9007199254740993n,
  movedAt: new Date('2026-03-02T09:00:00.000Z'),
  labels: ['x'],
  content: { entities: ['\u0000'] },
};

describe('table mapping', () => {
  it('knows each column by its property', () => {
    expect(mapTable(board).columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'tenant_id uuid',
      'deal_id uuid',
      'title text',
      'amount_minor bigint',
      'moved_at timestamptz',
      'labels text[]',
      'content jsonb',
    ]);
  });

  it('writes what every column takes, in the organization that the caller names', () => {
    expect(recordFrom(mapTable(board), { ...row, tenantId: 'somebody-else' }, tenantId)).toEqual({
      tenant_id: tenantId,
      deal_id: row.dealId,
      title: 'a\uFFFDb\uFFFD',
      amount_minor: '9007199254740993',
      moved_at: '2026-03-02T09:00:00.000Z',
      labels: ['x'],
      content: { entities: ['\uFFFD'] },
    });
  });

  it('reads it back as the entity declares it', () => {
    const stored = { tenant_id: tenantId, deal_id: row.dealId, title: null, amount_minor: '1', moved_at: row.movedAt };
    expect(rowFrom(mapTable(board), stored)).toMatchObject({
      tenantId,
      title: null,
      amountMinor: 1n,
      movedAt: row.movedAt,
    });
  });

  it('refuses a table whose key is not the organization and one column', () => {
    const loose = defineEntity({ name: 'Loose', properties: { id: p.uuid().primary() } });
    expect(() => mapTable(loose)).toThrow(/primary key/);
  });
});
