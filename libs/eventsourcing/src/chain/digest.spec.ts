import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Digested, digestOf, hashOf, sealOf } from './digest.js';

const event: Digested = {
  id: '0195f000-0000-7000-8000-000000000001',
  type: 'crm.deal.created',
  schemaVersion: 1,
  tenantId: '0195f000-0000-7000-8000-000000000002',
  streamId: 'crm.deal-0195f000-0000-7000-8000-000000000003',
  occurredAt: '2026-03-02T09:00:00.000Z',
  actor: { kind: 'user', id: '0195f000-0000-7000-8000-000000000004' },
  causationId: '0195f000-0000-7000-8000-000000000005',
  correlationId: '0195f000-0000-7000-8000-000000000005',
  commandId: '0195f000-0000-7000-8000-000000000005',
};

describe('the chain (ADR 0001: for good)', () => {
  it('has the same digest, hash and seal for ever', () => {
    const digest = digestOf(event, '{"a":1}');
    const hash = hashOf(Buffer.alloc(0), 1, digest);
    expect([digest, hash, sealOf(Buffer.alloc(0), [hash, hash])].map((bytes) => bytes.toString('hex'))).toEqual([
      '9381e3470e695bc44049129be7a8dd8917cb5b23679f5e5c3ba61feeacfeb0f3',
      '35ef4dad2ef3042f73795db5582a4c4079be87ba999a46a1895baeb3de46fdbc',
      '61860b193a5e1751893e0e53ce5e2573bc8de48437456e7c6f18edcd90e859a9',
    ]);
  });

  it('does not see in which order an envelope was written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(event), { minLength: 10 }), (entries) => {
        const shuffled = Object.fromEntries(entries) as Digested;
        expect(digestOf(shuffled, '{}').equals(digestOf(event, '{}'))).toBe(true);
      }),
    );
  });

  it('sees every change of envelope or data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(event)), fc.string({ minLength: 1 }), (key, text) => {
        const changed = { ...event, [key]: `${JSON.stringify(Reflect.get(event, key))}${text}` } as Digested;
        expect(digestOf(changed, '{}').equals(digestOf(event, '{}'))).toBe(false);
        expect(digestOf(event, `{}${text}`).equals(digestOf(event, '{}'))).toBe(false);
      }),
    );
  });

  it('is made of the RFC 8785 form, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' });
    const actor = fc.record(
      { kind: fc.constant('user' as const), id: text, onBehalfOf: text },
      { requiredKeys: ['kind', 'id'] },
    );
    fc.assert(
      fc.property(fc.record({ actor, streamId: text, sourceKey: text }), (texts) => {
        const told = { ...event, ...texts, changeSetId: event.id };
        const form = canonicalize(told) ?? '';
        expect(digestOf(told, '{}')).toEqual(createHash('sha256').update(form).update('{}').digest());
      }),
    );
    expect(digestOf({ ...event, sourceKey: String.raw`\ud800` }, '{}')).toHaveLength(32);
  });

  it('refuses half a surrogate pair, which has no such form', () => {
    expect(() => digestOf({ ...event, sourceKey: '\uD800' }, '{}')).toThrow(/surrogate/);
  });

  it('leaves absent parts out', () => {
    expect(digestOf({ ...event, changeSetId: undefined, sourceKey: undefined }, '{}')).toEqual(digestOf(event, '{}'));
    expect(digestOf({ ...event, sourceKey: 'k' }, '{}')).not.toEqual(digestOf(event, '{}'));
  });
});
