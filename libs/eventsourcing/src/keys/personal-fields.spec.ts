import { erased } from '@parley/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decryptFields, encryptFields, keysNamedIn } from './personal-fields.js';

const place = { tenantId: 'organization', eventId: 'event' };
const key = { version: 3, key: Buffer.alloc(32, 7) };
const keys = new Map([['subject', [key]]]);
const paths = [['name'], ['lines', '*', 'text']];

const json = fc.jsonValue();
const data = fc.record({ id: fc.uuid(), name: json, lines: fc.array(fc.record({ text: json, number: fc.integer() })) });

const encrypt = (value: unknown) => encryptFields(value, { place, paths, subjectId: 'subject', key });

/** As it comes back from the log. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(encrypt(value)));

describe('personal fields', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(decryptFields(stored(value), { place, keys })).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('name their subject and key, and show nothing of their text', () => {
    const value = { name: 'Ann Example', lines: [{ text: 'my number is 42', number: 1 }] };
    const text = JSON.stringify(encrypt(value));
    // Whole words of it: two characters stand in a ciphertext by chance.
    expect(text).not.toMatch(/Ann Example|my number/);
    const spelled = ['Ann Example', 'my number'].map((word) => Buffer.from(word).toString('base64url'));
    expect(spelled.filter((word) => text.includes(word))).toEqual([]);
    expect([...keysNamedIn(JSON.parse(text))]).toEqual([['subject', new Set([3])]]);
  });

  it('read as erased without their key, wherever they stand', () => {
    fc.assert(
      fc.property(data, (value) => {
        const read = decryptFields(stored(value), { place, keys: new Map() });
        expect(read).toEqual({ ...value, name: erased, lines: value.lines.map((line) => ({ ...line, text: erased })) });
      }),
    );
  });

  it('change nothing around them, and what has none is not copied', () => {
    const plain = { id: 'one', stage: { id: 'cold' }, none: null };
    const value = stored({ name: 'Ann', ...plain });
    const read = decryptFields(value, { place, keys });
    expect(Object.keys(read as object)).toEqual(['name', 'id', 'stage', 'none']);
    expect(value).not.toEqual(read);
    expect(decryptFields(plain, { place, keys })).toBe(plain);
  });

  it.each([
    ['another event', { ...place, eventId: 'other' }],
    ['another organization', { ...place, tenantId: 'other' }],
  ])('of %s are damage', (_name, elsewhere) => {
    const value = stored({ name: 'Ann', lines: [] });
    expect(() => decryptFields(value, { place: elsewhere, keys })).toThrow(/Cannot decrypt/);
  });

  it('of another field are damage', () => {
    const value = stored({ name: 'Ann', lines: [{ text: 'hello' }] }) as { name: unknown; lines: { text: unknown }[] };
    expect(() => decryptFields({ ...value, name: value.lines[0]!.text }, { place, keys })).toThrow(/Cannot decrypt/);
  });

  it('stay erased when they are stored again, and absent ones absent', () => {
    expect(encrypt({ name: erased, lines: [] })).toEqual({ name: erased, lines: [] });
    expect(encrypt({ lines: null })).toEqual({ lines: null });
  });
});
