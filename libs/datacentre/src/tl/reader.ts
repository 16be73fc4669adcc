/** Reads TL's primitives one after another. */
export class TlReader {
  #at = 0;

  constructor(readonly bytes: Buffer) {}

  get position(): number {
    return this.#at;
  }

  get left(): number {
    return this.bytes.length - this.#at;
  }

  peekId(): number {
    return this.bytes.readUInt32LE(this.#at);
  }

  id(): number {
    return this.bytes.readUInt32LE(this.#step(4));
  }

  int(): number {
    return this.bytes.readInt32LE(this.#step(4));
  }

  long(): bigint {
    return this.bytes.readBigInt64LE(this.#step(8));
  }

  double(): number {
    return this.bytes.readDoubleLE(this.#step(8));
  }

  raw(length: number): Buffer {
    const from = this.#step(length);
    return this.bytes.subarray(from, from + length);
  }

  bytesValue(): Buffer {
    const first = this.bytes.readUInt8(this.#step(1));
    const long = first === 254;
    const length = long ? this.bytes.readUIntLE(this.#step(3), 3) : first;
    const value = this.raw(length);
    this.#step(padding(length + (long ? 4 : 1)));
    return value;
  }

  #step(length: number): number {
    const from = this.#at;
    if (from + length > this.bytes.length) throw new RangeError('TL: the value is longer than its message');
    this.#at += length;
    return from;
  }
}

/** How many zero bytes bring a length to a multiple of four. */
export function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
