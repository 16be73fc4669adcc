import { type Framing, cutter, type Head } from './framing.js';

/** The top bit of the length asks for a quick acknowledgement, which the data centre never gives. */
const length7 = 0x7f;

/** One byte of length in words of four bytes, or 0x7f and three. */
export function abridged(): Framing {
  return { read: cutter(headOf), write };
}

function headOf(bytes: Buffer): Head {
  const first = bytes[0];
  if (first === undefined) return null;
  if ((first & length7) !== length7) return { length: (first & length7) * 4, skip: 1 };
  return bytes.length < 4 ? null : { length: bytes.readUIntLE(1, 3) * 4, skip: 4 };
}

function write(packet: Buffer): Buffer {
  const words = packet.length / 4;
  if (words < length7) return Buffer.concat([Buffer.from([words]), packet]);
  const head = Buffer.from([length7, 0, 0, 0]);
  head.writeUIntLE(words, 1, 3);
  return Buffer.concat([head, packet]);
}
