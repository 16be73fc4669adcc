import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { abridged } from './abridged.js';
import { detecting } from './detect.js';
import type { Framing } from './framing.js';
import { full } from './full.js';
import { intermediate, paddedIntermediate } from './intermediate.js';

const noViolation = (what: string) => {
  throw new Error(what);
};

/** What a client writes in front, and how it frames. */
type Dialect = { readonly name: string; readonly hello: () => Buffer; readonly framing: () => Framing };

const tag = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const dialects: readonly Dialect[] = [
  { name: 'full', hello: () => Buffer.alloc(0), framing: () => full(noViolation) },
  { name: 'abridged', hello: () => Buffer.from([0xef]), framing: abridged },
  { name: 'intermediate', hello: () => tag(0xeeeeeeee), framing: intermediate },
  { name: 'padded intermediate', hello: () => tag(0xdddddddd), framing: paddedIntermediate },
];

/** An encrypted message is 24 bytes and whole blocks. */
const packets = [0, 1, 20, 700].map((blocks) => Buffer.concat([randomBytes(24), randomBytes(16 * blocks)]));

function byteByByte(read: (chunk: Buffer) => readonly Buffer[], stream: Buffer): readonly Buffer[] {
  return Array.from(stream, (byte) => read(Buffer.from([byte]))).flat();
}

describe.each(dialects)('the $name framing', ({ hello, framing }) => {
  const stream = () => {
    const client = framing();
    return Buffer.concat([hello(), ...packets.map((packet) => client.write(packet))]);
  };

  it('is found out from its first bytes', () => {
    expect(detecting(noViolation).read(stream())).toEqual(packets);
  });

  it('survives being cut anywhere', () => {
    expect(byteByByte(detecting(noViolation).read, stream())).toEqual(packets);
  });

  it('is answered in kind', () => {
    const server = detecting(noViolation);
    server.read(stream());
    const answers = Buffer.concat(packets.map((packet) => server.write(packet)));
    expect(byteByByte(framing().read, answers)).toEqual(packets);
  });
});

describe.each([
  { name: 'abridged', inside: 0xefefefef, framing: abridged },
  { name: 'intermediate', inside: 0xeeeeeeee, framing: intermediate },
])('the obfuscated framing with $name inside', ({ inside, framing }) => {
  it('reads and writes through both streams', () => {
    const header = randomBytes(64);
    header.writeUInt32LE(0x12345678, 0);
    header.writeUInt32LE(inside, 56);
    const outgoing = createCipheriv('aes-256-ctr', header.subarray(8, 40), header.subarray(40, 56));
    const hidden = outgoing.update(header);
    const sentHeader = Buffer.concat([header.subarray(0, 56), hidden.subarray(56)]);
    const client = framing();
    const body = Buffer.concat(packets.map((packet) => outgoing.update(client.write(packet))));
    const server = detecting(noViolation);
    expect(byteByByte(server.read, Buffer.concat([sentHeader, body]))).toEqual(packets);

    const reversed = Buffer.from(header.subarray(8, 56)).reverse();
    const incoming = createDecipheriv('aes-256-ctr', reversed.subarray(0, 32), reversed.subarray(32));
    const answers = packets.map((packet) => incoming.update(server.write(packet)));
    expect(framing().read(Buffer.concat(answers))).toEqual(packets);
  });
});

describe('a broken frame', () => {
  it('of the full framing is a violation', () => {
    const seen: string[] = [];
    const frame = full(noViolation).write(packets[1] ?? Buffer.alloc(0));
    frame.writeUInt8(frame.readUInt8(20) ^ 1, 20);
    full((what) => void seen.push(what)).read(frame);
    expect(seen).toEqual(['full: wrong CRC32']);
  });

  it('with an unknown framing inside is a violation', () => {
    const seen: string[] = [];
    detecting((what) => void seen.push(what)).read(Buffer.alloc(64, 0x41));
    expect(seen).toEqual(['obfuscated: unknown framing inside']);
  });
});
