import { measured } from '@parley/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encodeMessage } from './message.js';

const messageOf = (tenantId: string, type: string) =>
  encodeMessage({
    event: { type, data: {}, envelope: { tenantId, type } as never },
    ...{ epoch: 1, seq: '1', previousSeq: '0', previousInStream: '0', partition: 7 },
  });

const subjectOrNothing = (tenantId: string, type: string) => {
  try {
    return messageOf(tenantId, type).subject;
  } catch {
    return undefined;
  }
};

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[a-f0-9.*> \n\u202e-]{36}$/),
  fc.constantFrom('.', '*', '>', 'a.b', 'a b', 'a\nb', '\u202e', '0195f000-0000-7000-8000-000000000001.>'),
);

describe('checks 14 and 35: the subject of an event', () => {
  const ofSixParts = /^evt\.[^.*>\s]+\.7\.[^.*>\s]+\.[^.*>\s]+\.[^.*>\s]+$/;

  it('is one subject of six parts, whatever somebody is called, or nothing', () => {
    let refused = 0;
    fc.assert(
      fc.property(hostile, hostile, (tenantId, type) => {
        const subject = subjectOrNothing(tenantId, type);
        if (subject === undefined) refused += 1;
        else expect(subject).toMatch(ofSixParts);
      }),
      { numRuns: 10_000 },
    );
    measured({
      ...{ check: '14', seed: 'random', result: `10000 hostile names, ${refused} refused` },
      worst: "0 subjects that match another's",
    });
    expect(refused).toBeGreaterThan(9_000);
  });

  it('mutant twin: names as they come make other subjects', () => {
    const pasted = fc.sample(hostile, 1000).map((name) => `evt.crm.7.${name}.deal.moved`);
    expect(pasted.filter((subject) => !ofSixParts.test(subject)).length).toBeGreaterThan(100);
  });

  it('says where it comes from', () => {
    expect(messageOf('0195f000-0000-7000-8000-000000000001', 'crm.deal.moved').subject).toBe(
      'evt.crm.7.0195f000-0000-7000-8000-000000000001.deal.moved',
    );
  });
});
