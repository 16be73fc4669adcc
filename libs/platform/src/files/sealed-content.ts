import { Transform, type TransformCallback } from 'node:stream';

import { open, seal } from '@parley/eventsourcing';

/** How much is sealed at once. */
const PART_BYTES = 64 * 1024;

/** What sealing adds to a part: an initialisation vector and a tag. */
const ADDED_BYTES = 28;

/** What a content is sealed by: the file's own key, and the name that it lies under. */
export type Seal = { readonly key: Buffer; readonly name: string };

/** How many bytes a content of that length takes once it is sealed; an empty one has one part too. */
export const sealedLength = (bytes: number): number => bytes + Math.max(1, Math.ceil(bytes / PART_BYTES)) * ADDED_BYTES;

/**
 * Seals what goes through, part by part under AES-256-GCM. Each part is bound to its place, to being the last or not, and
 * to the name: none can be left out, put elsewhere or taken from another file, however little of the content is held.
 */
export const sealing = (by: Seal): Transform =>
  new InParts(PART_BYTES, (part, place) => seal(by.key, part, contextOf(by, place)));

/** Opens what `sealing` made. Fails with `DamagedCiphertext` for what was changed, cut or put together differently. */
export const opening = (by: Seal): Transform =>
  new InParts(PART_BYTES + ADDED_BYTES, (part, place) => open(by.key, part, contextOf(by, place)));

type Place = { readonly index: number; readonly isLast: boolean };

const contextOf = ({ name }: Seal, { index, isLast }: Place) =>
  ['file', name, String(index), isLast ? 'last' : 'more'].join('|');

/** Changes a content part by part. A whole part waits for what follows, since only the end says which is the last. */
class InParts extends Transform {
  private waiting: Buffer[] = [];
  private bytes = 0;
  private index = 0;

  constructor(
    private readonly length: number,
    private readonly change: (part: Buffer, place: Place) => Buffer,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.waiting.push(chunk);
    this.bytes += chunk.length;
    this.attempt(done, () => {
      if (this.bytes > this.length) this.changeWhole();
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => this.changeOne(Buffer.concat(this.waiting), true));
  }

  private changeWhole(): void {
    const all = Buffer.concat(this.waiting);
    let at = 0;
    for (; all.length - at > this.length; at += this.length) this.changeOne(all.subarray(at, at + this.length), false);
    this.waiting = [all.subarray(at)];
    this.bytes = all.length - at;
  }

  private changeOne(part: Buffer, isLast: boolean): void {
    this.push(this.change(part, { index: this.index, isLast }));
    this.index += 1;
  }

  private attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
