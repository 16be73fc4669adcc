import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';

/** The same content, which fails where it is longer or shorter than was said. */
export const ofLength = (content: Readable, bytes: number): Readable =>
  // Whoever reads it hears how it ended.
  pipeline(content, new Counted(bytes), () => undefined);

class Counted extends Transform {
  private come = 0;

  constructor(private readonly expected: number) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.come += chunk.length;
    if (this.come > this.expected) done(this.differs());
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.come === this.expected ? null : this.differs());
  }

  private differs(): Error {
    return new Error(`${this.come} bytes came instead of ${this.expected}`);
  }
}
