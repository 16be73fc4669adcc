import fc from 'fast-check';
import { measured } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { type Arrival, type Judgement, judge } from './intake.js';
import { type Place, inEpoch } from './place.js';

const epoch = 1;
const at = (seq: number, previous: number): Arrival => ({ epoch, seq: BigInt(seq), previous: BigInt(previous) });

describe('judge', () => {
  const standing: Place = { epoch, seq: 10n };
  it('takes the next', () => expect(judge(standing, at(11, 10))).toBe('next'));
  it('takes one that follows something it has passed without having been sent it', () =>
    expect(judge(standing, at(14, 8))).toBe('next'));
  it('drops a repeat', () => expect(judge(standing, at(10, 9))).toBe('known'));
  it('sees a hole', () => expect(judge(standing, at(13, 11))).toBe('hole'));
  it('sees a new epoch', () => expect(judge(standing, { ...at(1, 0), epoch: 2 })).toBe('new-epoch'));
  it('drops what comes late from an old one', () => expect(judge(standing, { ...at(12, 11), epoch: 0 })).toBe('known'));
});

describe('inEpoch', () => {
  it('goes back to where the epochs part', () => {
    expect(inEpoch({ epoch: 1, seq: 110n }, { epoch: 2, after: 100n })).toEqual({ epoch: 2, seq: 100n });
    expect(inEpoch({ epoch: 1, seq: 90n }, { epoch: 2, after: 100n })).toEqual({ epoch: 2, seq: 90n });
  });
});

/** A feed of `length` events, as a broker may deliver it: any of them, any number of times, in any order. */
const delivery = fc
  .integer({ min: 1, max: 200 })
  .chain((length) =>
    fc.record({ length: fc.constant(length), sent: fc.array(fc.integer({ min: 1, max: length }), { maxLength: 400 }) }),
  );

type Rule = (standing: Place, arrival: Arrival) => Judgement;

/** What a reader has handled after that delivery, and after the message that ends it. */
function handledBy(rule: Rule, { length, sent }: { readonly length: number; readonly sent: readonly number[] }) {
  const handled: number[] = [];
  let standing: Place = { epoch, seq: 0n };
  const take = (from: bigint, to: bigint) => {
    for (let seq = from; seq <= to; seq += 1n) handled.push(Number(seq));
    standing = { epoch, seq: to };
  };
  for (const seq of [...sent, length]) {
    const judgement = rule(standing, at(seq, seq - 1));
    if (judgement === 'next') take(BigInt(seq), BigInt(seq));
    if (judgement === 'hole') take(standing.seq + 1n, BigInt(seq));
  }
  return handled;
}

describe('check 18: any permutation, repetition and loss of up to 200 events', () => {
  const runs = 10_000;
  const same = (rule: Rule) =>
    fc.check(
      fc.property(delivery, (arrivals) => {
        expect(handledBy(rule, arrivals)).toEqual(Array.from({ length: arrivals.length }, (_, n) => n + 1));
      }),
      { numRuns: runs },
    );

  it('is handled once each, in order', { timeout: 60_000 }, () => {
    const { failed, numRuns } = same(judge);
    measured({ check: '18', seed: 'random', result: `${numRuns} deliveries`, worst: '0 out of order, lost or twice' });
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: runs });
  });

  it('is not without the look at what came before (mutant)', () => {
    expect(same((standing, arrival) => judge(standing, { ...arrival, previous: 0n })).failed).toBe(true);
  });

  it('is not without dropping repeats (mutant)', () => {
    const mutant: Rule = (standing, arrival) => (judge(standing, arrival) === 'hole' ? 'hole' : 'next');
    expect(same(mutant).failed).toBe(true);
  });
});
