import { describe, expect, it } from 'vitest';

import { UnknownConstructor, decode } from './decode.js';
import { encode, encodeAnswer } from './encode.js';
import { schemaOf } from './layers.js';
import { protocol } from './protocol-schema.js';

const newest = schemaOf(229);
const older = schemaOf(227);

const message = {
  _: 'message',
  id: 7,
  out: true,
  peerId: { _: 'peerUser', userId: 9_007_199_254_740_993n },
  date: 1_700_000_000,
  message: 'Привет, '.repeat(60),
  entities: [{ _: 'messageEntityBold', offset: 0, length: 6 }],
};

describe('the TL codec', () => {
  it('reads two libraries’ schemas, which agree wherever they have the same constructor', () => {
    const shared = [...newest.byId.values()].flatMap((one) => {
      const other = older.byId.get(one.id);
      return other ? [{ one, other }] : [];
    });
    expect(shared.length).toBeGreaterThan(2300);
    expect(shared.filter(({ one, other }) => one.name !== other.name)).toEqual([]);
    const differing = shared.filter(({ one, other }) => {
      const requiredOf = ({ fields }: typeof one) => fields.filter((field) => !('flag' in field));
      return JSON.stringify(requiredOf(one)) !== JSON.stringify(requiredOf(other));
    });
    expect(differing.map(({ one }) => one.name)).toEqual([]);
  });

  it.each([229, 227])('reads what it wrote, in layer %i', (layer) => {
    expect(decode(schemaOf(layer), encode(schemaOf(layer), message))).toEqual(message);
  });

  it('leaves out what a layer does not know', () => {
    const bytes = encode(older, { ...message, somethingNewer: 1 });
    expect(decode(older, bytes)).toEqual(message);
  });

  it('writes a well-known message to the byte', () => {
    const bytes = encode(protocol, { _: 'pong', msgId: 1n, pingId: -1n });
    expect(bytes.toString('hex')).toBe('c573773401000000000000' + '00ffffffffffffffff');
  });

  it('writes answers that are no objects', () => {
    expect(encodeAnswer(newest, true).readUInt32LE()).toBe(0x997275b5);
    expect(encodeAnswer(newest, [1, 2]).toString('hex')).toBe('15c4b51c020000000100000002000000');
  });

  it('names what it cannot read or write', () => {
    expect(() => decode(newest, Buffer.from('01020304', 'hex'))).toThrow(UnknownConstructor);
    expect(() => encode(newest, { _: 'peerUser' })).toThrow('userId is missing');
    expect(() => encode(newest, { _: 'nobody' })).toThrow('layer 229 has no nobody');
    expect(() => decode(newest, encode(newest, message).subarray(0, 20))).toThrow(RangeError);
  });
});
