import { padding } from './reader.js';

/** Writes TL's primitives into one growing buffer. */
export class TlWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(size = 256) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  id(value: number): this {
    return this.#with(4, (at) => this.#bytes.writeUInt32LE(value, at));
  }

  int(value: number): this {
    return this.#with(4, (at) => this.#bytes.writeInt32LE(value | 0, at));
  }

  long(value: bigint | number): this {
    return this.#with(8, (at) => this.#bytes.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)), at));
  }

  double(value: number): this {
    return this.#with(8, (at) => this.#bytes.writeDoubleLE(value, at));
  }

  raw(value: Buffer): this {
    return this.#with(value.length, (at) => value.copy(this.#bytes, at));
  }

  bytesValue(value: Buffer): this {
    const head = value.length < 254 ? Buffer.from([value.length]) : Buffer.alloc(4, 254);
    if (head.length === 4) head.writeUIntLE(value.length, 1, 3);
    this.raw(head).raw(value);
    return this.raw(Buffer.alloc(padding(head.length + value.length)));
  }

  /** Fills in an int written earlier: flags are known only after the fields. */
  patchInt(at: number, value: number): void {
    this.#bytes.writeInt32LE(value | 0, at);
  }

  get length(): number {
    return this.#length;
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #with(size: number, write: (at: number) => unknown): this {
    const needed = this.#length + size;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    write(this.#length);
    this.#length = needed;
    return this;
  }
}
