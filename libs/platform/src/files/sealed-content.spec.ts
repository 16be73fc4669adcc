import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { describe, expect, it } from 'vitest';

import { opening, sealedLength, sealing, type Seal } from './sealed-content.js';

const PART = 64 * 1024;
const SEALED = PART + 28;
const by: Seal = { key: randomBytes(32), name: `${randomUUID()}/${randomUUID()}/${randomUUID()}` };

/** In chunks of a length that no part has. */
const inChunks = (bytes: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 50_000) }, (_, n) => bytes.subarray(n * 50_000, (n + 1) * 50_000)),
  );
const sealed = (clear: Buffer, own: Seal = by) => buffer(inChunks(clear).pipe(sealing(own)));
const opened = async (bytes: Buffer, own: Seal = by) => {
  const found: Buffer[] = [];
  await pipeline(inChunks(bytes), opening(own), async (content: AsyncIterable<Buffer>) => {
    for await (const chunk of content) found.push(chunk);
  });
  return Buffer.concat(found);
};
const damaged = { name: 'DamagedCiphertext' };

describe('sealed content', () => {
  it.each([0, 1, PART - 1, PART, PART + 1, 3 * PART, 3 * PART + 5])('of %i bytes is opened again', async (length) => {
    const clear = randomBytes(length);
    const bytes = await sealed(clear);
    expect(bytes.length).toBe(sealedLength(length));
    expect((await opened(bytes)).equals(clear)).toBe(true);
  });

  it('shows nothing of what is in it', async () => {
    const bytes = await sealed(Buffer.from('a word that nobody shall read'));
    expect(bytes.includes('word')).toBe(false);
  });

  it('is refused where a part is missing, at its end or before', async () => {
    const bytes = await sealed(randomBytes(3 * PART));
    for (const cut of [bytes.subarray(0, 2 * SEALED), bytes.subarray(0, 100), bytes.subarray(SEALED)])
      await expect(opened(cut)).rejects.toMatchObject(damaged);
    await expect(opened(Buffer.alloc(0))).rejects.toMatchObject(damaged);
  });

  it('is refused where parts were exchanged, repeated or changed', async () => {
    const bytes = await sealed(randomBytes(3 * PART));
    const [one, two, three] = [0, 1, 2].map((n) => bytes.subarray(n * SEALED, (n + 1) * SEALED));
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(SEALED + 40) ^ 1, SEALED + 40);
    for (const other of [Buffer.concat([two!, one!, three!]), Buffer.concat([bytes, three!]), changed])
      await expect(opened(other)).rejects.toMatchObject(damaged);
  });

  it('is opened by its own key and under its own name alone', async () => {
    const bytes = await sealed(randomBytes(100));
    await expect(opened(bytes, { ...by, key: randomBytes(32) })).rejects.toMatchObject(damaged);
    await expect(opened(bytes, { ...by, name: randomUUID() })).rejects.toMatchObject(damaged);
  });
});
