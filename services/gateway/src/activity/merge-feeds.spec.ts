import { describe, expect, it } from 'vitest';

import { mergeFeeds, placesAfter, type Source } from './merge-feeds.js';

const placed = (event: string, at: string, seq: bigint) => ({ event, at, place: { epoch: 1, seq } });
const crm: Source<string> = {
  service: 'crm',
  events: [placed('c1', '01', 1n), placed('c2', '04', 2n)],
  end: { epoch: 1, seq: 9n },
};
const agents: Source<string> = {
  service: 'agents',
  events: [placed('a1', '02', 5n), placed('a2', '03', 6n)],
  end: { epoch: 1, seq: 6n },
};
const taken = (limit: number) => mergeFeeds([crm, agents], limit);

describe('feeds as one', () => {
  it('go by time, each in its own order', () => {
    expect(taken(10).map(({ item }) => item.event)).toEqual(['c1', 'a1', 'a2', 'c2']);
    const backwards = { ...crm, events: [placed('late', '09', 1n), placed('early', '00', 2n)] };
    expect(mergeFeeds([backwards], 10).map(({ item }) => item.event)).toEqual(['late', 'early']);
  });

  it('stop at the limit, and each goes on after what was taken of it', () => {
    const places = placesAfter([crm, agents], taken(2));
    expect(places.get('crm')).toEqual({ epoch: 1, seq: 1n });
    expect(places.get('agents')).toEqual({ epoch: 1, seq: 5n });
  });

  it('stand at their end once all was taken', () => {
    expect(placesAfter([crm, agents], taken(10)).get('crm')).toEqual({ epoch: 1, seq: 9n });
  });

  it('stand where they were when nothing of them was taken', () => {
    expect(placesAfter([crm, agents], taken(1)).get('agents')).toBeUndefined();
  });
});
