import { describe, expect, it } from 'vitest';

import { changesOf } from './changes.js';

const none = new Set<string>();

describe('the changes of an event', () => {
  it('are what it says of each field', () =>
    expect(changesOf({ name: 'Roof', isOpen: true, count: 2 }, none)).toEqual([
      { field: 'name', from: null, to: 'Roof' },
      { field: 'isOpen', from: null, to: 'true' },
      { field: 'count', from: null, to: '2' },
    ]));

  it('pair before and after', () =>
    expect(changesOf({ fromStageId: 'a', to: { id: 'b', kind: 'open' } }, none)).toEqual([
      { field: 'stage', from: 'a', to: 'b' },
    ]));

  it('pair them by their own names too', () =>
    expect(changesOf({ fromName: 'a', toName: 'b' }, none)).toEqual([{ field: 'name', from: 'a', to: 'b' }]));

  it('pair what it is now with what it was', () =>
    expect(changesOf({ name: 'b', fromName: 'a', fromRetentionDays: 30, retentionDays: null }, none)).toEqual([
      { field: 'name', from: 'a', to: 'b' },
      { field: 'retentionDays', from: '30', to: null },
    ]));

  it('join several plain values', () =>
    expect(changesOf({ roles: ['viewer', 'bidi'] }, none)).toEqual([
      { field: 'roles', from: null, to: 'viewer, bidi' },
    ]));

  it('leave out what is personal, and what it is about', () =>
    expect(changesOf({ dealId: 'd', name: 'Anna' }, new Set(['dealId', 'name']))).toEqual([]));

  it('say what a list of things holds, such as grants', () =>
    expect(changesOf({ grants: [{ permission: 'deals:read', rows: 'own' }] }, none)).toEqual([
      { field: 'grants', from: null, to: 'deals:read own' },
    ]));

  it('leave out what has no plain text', () => expect(changesOf({ content: { text: null } }, none)).toEqual([]));

  it('are cut where they are long', () =>
    expect(changesOf({ body: 'x'.repeat(5000) }, none)[0]?.to).toHaveLength(2000));
});
