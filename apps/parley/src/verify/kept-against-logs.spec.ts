import { expect, it } from 'vitest';

import { keptForNobody } from './kept-against-logs.js';

const id = (n: number) => `0190b2c4-7d00-7000-8000-00000000000${n}`;
const entryOf = (type: string) => ({
  organizationId: id(7),
  entry: {
    ...{ id: id(1), at: '2026-11-21T09:00:00.000Z', type, subjectId: id(2), changes: [], chained: null },
    ...{ actor: { kind: 'user', id: id(3) } as const, correlationId: id(4), causationId: id(5), changeSetId: null },
  },
});

it('an entry whose type names no service is told of, since no log could hold its event', () => {
  expect(keptForNobody([entryOf('crm.deal.created'), entryOf('identity.access.entered')])).toEqual([]);
  for (const type of ['nobody.deal.created', 'crmdeal.created', ''])
    expect(keptForNobody([entryOf(type)])).toEqual([
      { organizationId: id(7), eventId: id(1), kind: 'of-no-service', fields: [] },
    ]);
});
