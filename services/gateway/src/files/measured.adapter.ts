import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

import { uploadLength } from './upload.errors.js';

/** As much of the beginning as any format shows itself in. */
const HEAD_BYTES = 4100;

/** Takes note of what goes through: how much, by what hash, and how it begins. More than was announced is refused. */
export class Measured extends Transform {
  private readonly hash = createHash('sha256');
  private head = Buffer.alloc(0);
  private bytes = 0;

  constructor(private readonly announced: number) {
    super();
  }

  /** Once it ended. */
  async found() {
    // Loaded where files come: it knows very many formats.
    const { fileTypeFromBuffer } = await import('file-type');
    const sniffed = await fileTypeFromBuffer(this.head);
    const [sniffedType = null] = sniffed?.mime.toLowerCase().split(';') ?? [];
    return { sizeBytes: this.bytes, sha256: this.hash.digest('hex'), sniffedType };
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.announced) return done(uploadLength(this.announced));
    this.hash.update(chunk);
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.bytes === this.announced ? null : uploadLength(this.announced));
  }
}
