import type { Sequenced } from '../update.js';

/** One order of updates: the account's own, or one channel's. */
type Box = {
  readonly pts: number;
  /** A difference is on its way: what arrives meanwhile is held. */
  readonly isFetching: boolean;
  readonly held: readonly Sequenced[];
};

export type PtsBoxes = { readonly [box: string]: Box };

export type Offered = {
  readonly boxes: PtsBoxes;
  /** To be handed over now, in order. */
  readonly applied: readonly Sequenced[];
  /** The box in which something is missing. */
  readonly gap: string | null;
};

/** So many held updates and no gap closed: the difference will bring them again. */
const MOST_HELD = 1000;

export const boxesAt = (pts: Readonly<Record<string, number>>): PtsBoxes =>
  Object.fromEntries(Object.entries(pts).map(([box, at]) => [box, { pts: at, isFetching: false, held: [] }]));

export const ptsOf = (boxes: PtsBoxes): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(boxes).map(([box, { pts }]) => [box, pts]));

/** Takes an update: the next one is applied, one that was there is dropped, one from further on is held. */
export function offer(boxes: PtsBoxes, item: Sequenced): Offered {
  if (item.box === null) return { boxes, applied: [item], gap: null };
  const box = boxes[item.box];
  // A channel that was never heard of begins where it is first heard.
  if (!box) return { boxes: set(boxes, item.box, fresh(item.pts)), applied: [item], gap: null };
  if (box.isFetching) return { boxes: set(boxes, item.box, hold(box, item)), applied: [], gap: null };
  if (item.pts - item.ptsCount === box.pts)
    return replay(set(boxes, item.box, { ...box, pts: item.pts }), item.box, [item]);
  if (item.pts <= box.pts) return { boxes, applied: [], gap: null };
  return { boxes: set(boxes, item.box, hold(box, item)), applied: [], gap: item.box };
}

/** A difference is asked for: until it is there, nothing of that box is applied. */
export const fetching = (boxes: PtsBoxes, box: string): PtsBoxes =>
  set(boxes, box, { ...(boxes[box] ?? fresh(0)), isFetching: true });

/** A part of the difference was handed over: the box stands at its pts. */
export const moved = (boxes: PtsBoxes, box: string, pts: number): PtsBoxes =>
  set(boxes, box, { ...(boxes[box] ?? fresh(pts)), pts });

/** The difference is complete, or failed: what was held is tried again in its order. */
export function fetched(boxes: PtsBoxes, box: string): Offered {
  return replay(set(boxes, box, { ...(boxes[box] ?? fresh(0)), isFetching: false }), box, []);
}

const fresh = (pts: number): Box => ({ pts, isFetching: false, held: [] });

const set = (boxes: PtsBoxes, name: string, box: Box): PtsBoxes => ({ ...boxes, [name]: box });

const hold = (box: Box, item: Sequenced): Box => ({ ...box, held: [...box.held, item].slice(-MOST_HELD) });

function replay(boxes: PtsBoxes, name: string, before: readonly Sequenced[]): Offered {
  const box = boxes[name] ?? fresh(0);
  const applied = [...before];
  const held: Sequenced[] = [];
  let pts = box.pts;
  for (const item of [...box.held].sort((a, b) => a.pts - b.pts || b.ptsCount - a.ptsCount)) {
    if (item.pts - item.ptsCount === pts) {
      applied.push(item);
      pts = item.pts;
    } else if (item.pts > pts) held.push(item);
  }
  return { boxes: set(boxes, name, { ...box, pts, held }), applied, gap: held.length > 0 ? name : null };
}
