import { describe, expect, it } from 'vitest';

import { type Step, undoing } from './undoing.js';

const mine = 'c1';
type Change = readonly [field: string, before: string, after: string];

const step = (version: number, changeSetId: string | null, [field, before, after]: Change): Step => ({
  ...{ version, changeSetId, changes: { [field]: { before: [before], after: [after] } } },
});
const made = step(1, null, ['title', '', 'Roof']);

describe('undoing a change set on one record', () => {
  it('gives a field the value it had before', () =>
    expect(undoing(mine, [made, step(2, mine, ['stageId', 'cold', 'lost'])])).toEqual({
      ...{ before: 1, fields: ['stageId'], ambiguous: [], isChangedSince: false },
    }));

  it('leaves what somebody changed again since, and says so', () =>
    expect(
      undoing(mine, [made, step(2, mine, ['stageId', 'cold', 'lost']), step(3, null, ['stageId', 'lost', 'won'])]),
    ).toEqual({ before: 1, fields: [], ambiguous: ['stageId'], isChangedSince: true }));

  it('asks about each field by itself', () =>
    expect(
      undoing(mine, [
        made,
        step(2, mine, ['stageId', 'cold', 'lost']),
        step(3, mine, ['assigneeId', 'ada', 'tim']),
        step(4, 'c2', ['assigneeId', 'tim', 'kim']),
      ]),
    ).toEqual({ before: 1, fields: ['stageId'], ambiguous: ['assigneeId'], isChangedSince: true }));

  it('leaves alone what came back to what it was', () =>
    expect(
      undoing(mine, [made, step(2, mine, ['stageId', 'cold', 'lost']), step(3, null, ['stageId', 'lost', 'cold'])]),
    ).toEqual({ before: 1, fields: [], ambiguous: [], isChangedSince: true }));

  it('goes back to before the first of its changes', () =>
    expect(
      undoing(mine, [made, step(2, mine, ['stageId', 'cold', 'lost']), step(3, mine, ['stageId', 'lost', 'won'])]),
    ).toEqual({ before: 1, fields: ['stageId'], ambiguous: [], isChangedSince: false }));

  it('knows a record that came into being with it, and whether somebody has made something of it since', () => {
    const born = step(1, mine, ['title', '', 'Roof']);
    expect(undoing(mine, [born])).toEqual({ before: null, fields: ['title'], ambiguous: [], isChangedSince: false });
    const met: Step = { version: 2, changeSetId: null, changes: {} };
    expect(undoing(mine, [born, met]), 'what changes no field').toMatchObject({ isChangedSince: false });
    expect(undoing(mine, [born, step(2, null, ['stageId', 'cold', 'lost'])])).toMatchObject({ isChangedSince: true });
  });

  it('undoes an undo, which is a change set like any other', () => {
    const done = [made, step(2, mine, ['stageId', 'cold', 'lost']), step(3, 'undo', ['stageId', 'lost', 'cold'])];
    expect(undoing('undo', done)).toMatchObject({ before: 2, fields: ['stageId'], ambiguous: [] });
    expect(undoing(mine, done), 'a second time nothing is left to do').toMatchObject({
      ...{ before: 1, fields: [], ambiguous: [] },
    });
  });

  it('has nothing to say of a record that it did not touch', () => expect(undoing(mine, [made])).toBeNull());
});
