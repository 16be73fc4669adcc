/** How packets are cut out of a byte stream, and put into it. */
export type Framing = {
  /** Takes what arrived and gives the packets that are complete by now. */
  readonly read: (chunk: Buffer) => readonly Buffer[];
  readonly write: (packet: Buffer) => Buffer;
};

/** How one packet starts; null while its head isn't complete. */
export type Head = { readonly length: number; readonly skip: number } | null;

/** Cuts a stream whose packets say their length at their head. */
export function cutter(headOf: (bytes: Buffer) => Head, unwrap: (packet: Buffer) => Buffer = (packet) => packet) {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk: Buffer): readonly Buffer[] => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const packets: Buffer[] = [];
    for (let head = headOf(pending); head && pending.length >= head.skip + head.length; head = headOf(pending)) {
      packets.push(unwrap(pending.subarray(head.skip, head.skip + head.length)));
      pending = pending.subarray(head.skip + head.length);
    }
    return packets;
  };
}
