import { describe, expect, it } from 'vitest';

import { ACCOUNT_BOX, type Sequenced } from '../update.js';
import { boxesAt, fetched, fetching, moved, offer, type PtsBoxes, ptsOf } from './pts-boxes.js';

const item = (pts: number, ptsCount = 1, box: string | null = ACCOUNT_BOX): Sequenced => ({
  box,
  pts,
  ptsCount,
  update: { kind: 'nothing' },
});
const ptsIn = (items: readonly Sequenced[]) => items.map(({ pts }) => pts);

/** Offers all, in that order, and says what was applied. */
function run(boxes: PtsBoxes, items: readonly Sequenced[]) {
  const applied: number[] = [];
  let gap: string | null = null;
  for (const next of items) {
    const offered = offer(boxes, next);
    ({ boxes, gap } = offered);
    applied.push(...ptsIn(offered.applied));
  }
  return { boxes, applied, gap };
}

describe('pts boxes', () => {
  const start = boxesAt({ [ACCOUNT_BOX]: 10 });

  it('apply what comes next', () => expect(run(start, [item(11), item(13, 2)]).applied).toEqual([11, 13]));

  it('apply what counts nothing', () => expect(run(start, [item(10, 0)]).applied).toEqual([10]));

  it('apply at once what has no order', () => expect(run(start, [item(0, 0, null)]).applied).toEqual([0]));

  it('drop what was there', () => expect(run(start, [item(11), item(11), item(9)]).applied).toEqual([11]));

  it('hold what comes from further on, and name the gap', () =>
    expect(run(start, [item(12)])).toMatchObject({ applied: [], gap: ACCOUNT_BOX }));

  it('put what came in a wrong order into the right one', () =>
    expect(run(start, [item(13), item(12), item(11)])).toMatchObject({ applied: [11, 12, 13], gap: null }));

  it('keep the order of each channel apart', () =>
    expect(
      run(start, [item(5, 1, 'channel-1'), item(11), item(6, 1, 'channel-1'), item(8, 1, 'channel-1')]),
    ).toMatchObject({
      applied: [5, 11, 6],
      gap: 'channel-1',
    }));

  it('hold everything while a difference is fetched, then go on from it', () => {
    const waiting = run(fetching(run(start, [item(13)]).boxes, ACCOUNT_BOX), [item(14), item(11)]);
    expect(waiting.applied).toEqual([]);
    const after = fetched(moved(waiting.boxes, ACCOUNT_BOX, 13), ACCOUNT_BOX);
    expect(ptsIn(after.applied)).toEqual([14]);
    expect(after.gap).toBeNull();
    expect(ptsOf(after.boxes)).toEqual({ [ACCOUNT_BOX]: 14 });
  });

  it('still name the gap when the difference failed', () =>
    expect(fetched(fetching(run(start, [item(13)]).boxes, ACCOUNT_BOX), ACCOUNT_BOX).gap).toBe(ACCOUNT_BOX));

  it('begin a box by a difference', () => {
    const after = fetched(moved(fetching({}, 'channel-9'), 'channel-9', 7), 'channel-9');
    expect(ptsOf(after.boxes)).toEqual({ 'channel-9': 7 });
    expect(ptsOf(fetched({}, 'channel-9').boxes)).toEqual({ 'channel-9': 0 });
    expect(ptsOf(moved({}, 'channel-9', 4))).toEqual({ 'channel-9': 4 });
  });

  it('begin a box that is fetched before it was heard of', () =>
    expect(run(fetching({}, 'channel-3'), [item(5, 1, 'channel-3')]).applied).toEqual([]));

  it('any order with any repetition is applied once, in order', () => {
    const all = Array.from({ length: 20 }, (_, at) => item(11 + at));
    for (let seed = 1; seed <= 50; seed += 1) {
      const shuffled = [...all, ...all].sort((a, b) => ((a.pts * seed * 7919) % 31) - ((b.pts * seed * 104729) % 31));
      expect(run(start, shuffled).applied).toEqual(ptsIn(all));
    }
  });

  it('mutant twin: without the boxes the same updates come twice and out of order', () => {
    const arrived = [item(13), item(12), item(12), item(11)];
    expect(ptsIn(arrived)).not.toEqual(run(start, arrived).applied);
  });
});
