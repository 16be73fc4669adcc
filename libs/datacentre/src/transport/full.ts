import { crc32 } from 'node:zlib';

import { type Framing, cutter } from './framing.js';

/** Length, counter, packet, CRC32. */
export function full(onViolation: (what: string) => void): Framing {
  let sent = 0;
  let received = 0;
  const unwrap = (frame: Buffer): Buffer => {
    const end = frame.length - 4;
    if (crc32(frame.subarray(0, end)) !== frame.readUInt32LE(end)) onViolation('full: wrong CRC32');
    if (frame.readUInt32LE(4) !== received) onViolation('full: counter out of order');
    received += 1;
    return frame.subarray(8, end);
  };
  const read = cutter((bytes) => (bytes.length < 4 ? null : { length: bytes.readUInt32LE(0), skip: 0 }), unwrap);
  const write = (packet: Buffer): Buffer => {
    const frame = Buffer.alloc(packet.length + 12);
    frame.writeUInt32LE(frame.length, 0);
    frame.writeUInt32LE(sent, 4);
    packet.copy(frame, 8);
    frame.writeUInt32LE(crc32(frame.subarray(0, frame.length - 4)), frame.length - 4);
    sent += 1;
    return frame;
  };
  return { read, write };
}
