import { changesInLine } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { FileEntry } from './audit-file.js';
import { type Listed, wrongInFile } from './audit-wrong.js';

const id = (n: number) => `0190b2c4-7d00-7000-8000-00000000000${n}`;
const changes = [
  { field: 'stage', from: 'new', to: 'won' },
  { field: 'title', from: null, to: 'Roof' },
];
const listed: Listed = {
  kept: {
    ...{ id: id(1), at: '2026-11-21T09:00:00.000Z', type: 'crm.deal.moved-to-stage', subjectId: id(2), changes },
    ...{ actor: { kind: 'user', id: id(3) }, correlationId: id(4), causationId: id(5), changeSetId: null },
    chained: { streamVersion: 2, hash: 'bb' },
  },
  beside: { cause: { type: 'agents.proposal.approved', subjectId: id(6) }, staffAccess: null },
};
const inTable: FileEntry = {
  ...{ id: id(1), organizationId: id(7), changes: null },
  said: {
    ...{ at: '2026-11-21T09:00:00.000Z', type: 'crm.deal.moved-to-stage', sentence: 'Ann moved Roof' },
    ...{ actorKind: 'user', actorId: id(3), subjectType: 'deal', subjectId: id(2), changes: changesInLine(changes) },
    ...{ causeType: 'agents.proposal.approved', correlationId: id(4), service: 'crm', streamVersion: '2', hash: 'bb' },
  },
};
const inJson: FileEntry = { ...inTable, changes };

const wrong = (entry: FileEntry) => wrongInFile(entry, listed).map(({ kind, fields }) => [kind, ...fields]);

describe('an exported entry', () => {
  it('is as it is kept', () => {
    expect(wrong(inTable)).toEqual([]);
    expect(wrong(inJson)).toEqual([]);
  });

  it('that is not kept is named', () =>
    expect(wrongInFile(inTable, undefined)).toMatchObject([{ kind: 'unlisted', eventId: id(1) }]));

  it.each([
    ...['at', 'type', 'actorKind', 'actorId', 'onBehalfOfId', 'staffAccessId', 'staffInvitedBy', 'subjectType'],
    ...['subjectId', 'correlationId', 'changeSetId', 'service', 'hash', 'streamVersion', 'changes', 'causeType'],
  ])('that says another %s is named', (field) =>
    expect(wrong({ ...inTable, said: { ...inTable.said, [field]: 'another' } })).toEqual([['rewritten', field]]),
  );

  it('may name no cause: it may have been kept later', () =>
    expect(wrong({ ...inTable, said: { ...inTable.said, causeType: null } })).toEqual([]));

  it('of staff says by whose invitation', () => {
    const staffed = { ...listed, beside: { ...listed.beside, staffAccess: { id: id(8), invitedBy: id(9) } } };
    expect(wrongInFile(inTable, staffed)).toMatchObject([{ fields: ['staffAccessId', 'staffInvitedBy'] }]);
  });

  it('in JSON is compared change by change: one made up of several prints the same line', () => {
    const folded = [{ field: 'stage', from: 'new', to: 'won; title: — → Roof' }];
    expect(changesInLine(folded)).toBe(changesInLine(changes));
    expect(wrong({ ...inJson, changes: folded })).toEqual([['rewritten', 'changes']]);
    expect(wrong({ ...inJson, changes: [...changes, { field: 'stage', from: 'won', to: 'lost' }] })).toEqual([
      ['rewritten', 'changes'],
    ]);
  });
});
