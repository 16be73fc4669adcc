import { DealMovedToStage, type Recorded } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { entryOf } from '../entry.js';
import { type Chain, divergencesOf, type KeptEntry, ofNoService } from './divergence.js';

const id = (n: number) => `0190b2c4-7d00-7000-8000-00000000000${n}`;
const at = '2026-11-21T09:00:00.000Z';
const event: Recorded<ReturnType<typeof DealMovedToStage>> = {
  ...DealMovedToStage({ dealId: id(1), fromStageId: id(2), to: { id: id(3), kind: 'open' }, by: { kind: 'hand' } }),
  envelope: {
    ...{ id: id(4), type: DealMovedToStage.type, schemaVersion: DealMovedToStage.version, tenantId: id(5) },
    ...{ streamId: 'crm.deal-1', streamVersion: 2, position: '7', occurredAt: at, recordedAt: at },
    ...{ actor: { kind: 'user', id: id(6) }, causationId: id(7), correlationId: id(7), commandId: id(7) },
    ...{ previousHash: 'aa', hash: 'bb' },
  },
};
const kept: KeptEntry = { id: id(4), ...entryOf(event) };
const whole = [{ streamId: 'crm.deal-1', brokenAt: null }];

const kinds = (entry: KeptEntry, told: Parameters<typeof divergencesOf>[0]['told'], chains: readonly Chain[] = whole) =>
  divergencesOf({ service: 'crm', entry, told }, chains).map(({ kind, fields }) => [kind, ...fields]);

describe('an entry of the audit log', () => {
  it('is as its event', () => expect(kinds(kept, { isIntact: true, event })).toEqual([]));

  it.each([undefined, { isIntact: null, event: null }])('lacks its event', (told) =>
    expect(kinds(kept, told)).toEqual([['missing']]),
  );

  it('has an event that was changed', () => {
    expect(kinds(kept, { isIntact: false, event })).toEqual([['changed']]);
    expect(kinds(kept, { isIntact: true, event: null })).toEqual([['changed']]);
  });

  it.each([
    ['at', { at: '2026-11-21T10:00:00.000Z' }],
    ['type', { type: 'crm.deal.created' }],
    ['subjectId', { subjectId: id(9) }],
    ['actor', { actor: { kind: 'user', id: id(9) } }],
    ['actor', { actor: { kind: 'user', id: id(6), onBehalfOf: id(9) } }],
    ['chained', { chained: { streamVersion: 2, hash: 'cc' } }],
    ['changes', { changes: [{ field: 'stage', from: id(2), to: id(9) }] }],
    ['changes', { changes: [{ field: 'stage', from: id(9), to: id(3) }] }],
    ['changes', { changes: [] }],
  ])('that was changed itself is found by its %s', (field, change) =>
    expect(kinds({ ...kept, ...change }, { isIntact: true, event })).toEqual([['unlike', field]]),
  );

  it('that was kept before entries had a place in the chain says nothing of it', () =>
    expect(kinds({ ...kept, chained: null }, { isIntact: true, event })).toEqual([]));

  it('of an event of an older version may say its changes otherwise', () => {
    const older = { ...event, envelope: { ...event.envelope, schemaVersion: DealMovedToStage.version - 1 } };
    expect(kinds({ ...kept, changes: [] }, { isIntact: true, event: older })).toEqual([]);
  });

  it('stands in a chain that breaks', () =>
    expect(kinds(kept, { isIntact: true, event }, [{ streamId: 'crm.deal-1', brokenAt: 9 }])).toEqual([
      ['broken-chain'],
    ]));
});

it('an entry whose type names no service has its event nowhere', () => {
  const entry = { ...kept, type: 'crm.deal.created' };
  const strange = { ...kept, type: 'nobody.deal.created' };
  expect(ofNoService([entry, strange])).toEqual([
    { eventId: id(4), kind: 'missing', service: 'identity', fields: ['type'] },
  ]);
});
