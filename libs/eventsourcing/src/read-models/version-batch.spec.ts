import type { DomainEvent, Recorded } from '@parley/contracts';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { Created, type DealEvent, Moved } from '../fixture/crm-deals.js';
import type { Queryable, Row } from '../leases/queryable.js';
import { readModel, tenantKey, type Versions } from './read-model.js';
import { VersionBatch } from './version-batch.js';

type Version = { eventId: string; dealId: string; stage: string; validTo: string | null };

const versions: Versions<DealEvent> = { of: ({ data }) => data.dealId, record: 'dealId', until: 'validTo' };

const model = readModel({
  name: 'crm.deal-versions.v1',
  table: defineEntity({
    name: 'DealVersion',
    properties: {
      ...tenantKey,
      eventId: p.uuid().primary(),
      dealId: p.uuid(),
      stage: p.text(),
      validTo: p.text().nullable(),
    },
  }),
  events: [Created, Moved],
  mode: 'runner',
  versions,
  key: ({ envelope }) => envelope.id,
  evolve: (row: Version | null, { type, data, envelope }): Version | null => {
    const begun = { eventId: envelope.id, dealId: data.dealId, validTo: null };
    if (type === 'crm.deal.created') return { ...begun, stage: 'new' };
    return row && data.stage !== 'erased' ? { ...begun, stage: data.stage } : null;
  },
});

const tenantId = v7();
const dealId = v7();

const placed = (event: DomainEvent, seq: number) => {
  const envelope = { id: v7(), tenantId, type: event.type, recordedAt: `at ${String(seq)}` };
  return { event: { ...event, envelope } as unknown as Recorded<DomainEvent>, seq: BigInt(seq) };
};
const opened = placed(Created({ dealId, title: 'Roof' }), 1);
const moved = placed(Moved({ dealId, stage: 'won' }), 2);

/** A table in memory, with the three statements that a fold of versions knows. */
function table() {
  const rows = new Map<string, Row>();
  const query = (sql: string, values: readonly unknown[] = []) => {
    if (sql.startsWith('select')) {
      const asked = values[1] as readonly string[];
      return Promise.resolve({
        rows: [...rows.values()].filter((row) => row['valid_to'] === null && asked.includes(String(row['deal_id']))),
      });
    }
    if (sql.startsWith('delete')) {
      const gone = values[1] as readonly string[];
      for (const [key, row] of rows) if (gone.includes(String(row['deal_id']))) rows.delete(key);
      return Promise.resolve({ rows: [] });
    }
    for (const row of JSON.parse(String(values[0])) as Row[]) rows.set(String(row['event_id']), row);
    return Promise.resolve({ rows: [] });
  };
  const shown = () => [...rows.values()].map((row) => [row['stage'], row['valid_to'], row['stands_at']]);
  return { database: { query } as unknown as Queryable, shown };
}

describe('a table of versions', () => {
  const fold = () => new VersionBatch(model, 'crm', versions);
  const both = [
    ['new', 'at 2', '2'],
    ['won', null, '2'],
  ];

  it('ends a version where the next begins, in one batch', async () => {
    const { database, shown } = table();
    await fold().apply(database, [opened, moved]);
    expect(shown()).toEqual(both);
  });

  it('goes on from what was so last, in another batch', async () => {
    const { database, shown } = table();
    await fold().apply(database, [opened]);
    expect(shown()).toEqual([['new', null, '1']]);
    await fold().apply(database, [moved]);
    expect(shown()).toEqual(both);
  });

  it('changes nothing by what it has folded already', async () => {
    const { database, shown } = table();
    await fold().apply(database, [opened, moved]);
    await fold().apply(database, [opened, moved]);
    await fold().apply(database, [moved]);
    expect(shown()).toEqual(both);
  });

  it('keeps nothing of what is no more, in one batch or in another', async () => {
    const erased = placed(Moved({ dealId, stage: 'erased' }), 3);
    const [at, later] = [table(), table()];
    await fold().apply(at.database, [opened, moved, erased]);
    expect(at.shown()).toEqual([]);
    await fold().apply(later.database, [opened, moved]);
    await fold().apply(later.database, [erased]);
    expect(later.shown()).toEqual([]);
  });

  it('begins anew what was no more', async () => {
    const { database, shown } = table();
    const [erased, again] = [
      placed(Moved({ dealId, stage: 'erased' }), 3),
      placed(Created({ dealId, title: 'Wall' }), 4),
    ];
    await fold().apply(database, [opened, moved, erased, again]);
    expect(shown()).toEqual([['new', null, '4']]);
  });

  it('takes no note of what is not its own', async () => {
    const { database, shown } = table();
    await fold().apply(database, [placed({ type: 'crm.remark.made', data: { dealId } }, 3)]);
    await fold().apply(database, [placed(Moved({ dealId, stage: 'won' }), 4)]);
    expect(shown(), 'a record that never began').toEqual([]);
  });

  it('names a property that its table lacks', () => {
    const lacking = { ...versions, until: 'endsAt' };
    expect(() => new VersionBatch(model, 'crm', lacking)).toThrow(/has no endsAt/);
  });
});
