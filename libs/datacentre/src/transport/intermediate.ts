import { type Framing, cutter } from './framing.js';

/** Four bytes of length, the top bit of which asks for a quick acknowledgement. */
export function intermediate(): Framing {
  return { read: cutter(headOf), write };
}

/** As intermediate, with up to 15 random bytes behind each packet. */
export function paddedIntermediate(): Framing {
  return { read: cutter(headOf, unpad), write };
}

function headOf(bytes: Buffer) {
  return bytes.length < 4 ? null : { length: bytes.readUInt32LE(0) & 0x7fffffff, skip: 4 };
}

function write(packet: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(packet.length, 0);
  return Buffer.concat([head, packet]);
}

/** A plain message says its length; an encrypted one is 24 bytes and blocks of 16. */
function unpad(packet: Buffer): Buffer {
  const isPlain = packet.length >= 20 && packet.readBigUInt64LE(0) === 0n;
  const length = isPlain ? 20 + packet.readUInt32LE(16) : packet.length - ((packet.length - 24) % 16);
  return packet.subarray(0, length);
}
