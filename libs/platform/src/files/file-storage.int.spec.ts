import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { s3, useBackend } from '@parley/testing';
import { afterAll, describe, expect, it } from 'vitest';

import type { FileStorage } from './file-storage.port.js';
import { openFileStorage } from './open-file-storage.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-files-'));
const bucket = useBackend(s3);
const region = { filesRegion: 'us-east-1' };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const storages: [string, () => Promise<FileStorage>][] = [
  ['a folder', () => openFileStorage({ ...region, filesFolder: folder })],
  ['a storage that speaks S3', () => openFileStorage({ ...region, ...bucket().settings, filesFolder: folder })],
];

async function* brokenOff() {
  yield randomBytes(1000);
  await Promise.resolve();
  throw new Error('The line is dead');
}

describe.each(storages)('%s', (_, open) => {
  const [organization, file] = [randomUUID(), randomUUID()];
  const name = () => `${organization}/${file}/${randomUUID()}`;
  const put = async (at: string, bytes: Buffer, length = bytes.length) =>
    (await open()).put(at, Readable.from([bytes]), length);
  const read = async (at: string) => {
    const content = await (await open()).get(at);
    return content && buffer(content);
  };

  it('keeps what it was given, of any length', async () => {
    for (const length of [1, 70_000, 3_000_000]) {
      const [at, bytes] = [name(), randomBytes(length)];
      await put(at, bytes);
      expect((await read(at))?.equals(bytes)).toBe(true);
    }
  });

  it('has nothing under a name that was not given, or was removed', async () => {
    const at = name();
    expect(await read(at)).toBeUndefined();
    await put(at, randomBytes(10));
    await (await open()).remove(at);
    await (await open()).remove(at);
    expect(await read(at)).toBeUndefined();
  });

  it('keeps nothing of what broke off or was of another length', async () => {
    const [dead, short] = [name(), name()];
    await expect((await open()).put(dead, Readable.from(brokenOff()), 5000)).rejects.toThrow('The line is dead');
    await expect(put(short, randomBytes(10), 11)).rejects.toThrow();
    expect([await read(dead), await read(short)]).toEqual([undefined, undefined]);
  });

  it('removes all of a file, and nothing of another', async () => {
    const [one, two, others] = [name(), name(), `${organization}/${randomUUID()}/${randomUUID()}`];
    for (const at of [one, two, others]) await put(at, randomBytes(10));
    await (await open()).removeAll(`${organization}/${file}`);
    await (await open()).removeAll(`${organization}/${randomUUID()}`);
    expect([await read(one), await read(two)]).toEqual([undefined, undefined]);
    expect(await read(others)).toHaveLength(10);
    await (await open()).removeAll(organization);
    expect(await read(others)).toBeUndefined();
  });

  it('takes ids for names alone', async () => {
    for (const at of [`${organization}/../${file}`, `/${organization}`, `${organization}/x`])
      await expect(put(at, randomBytes(1))).rejects.toThrow('Not the name of a file');
  });
});

describe('where files lie', () => {
  it('is the bucket where both are named, and nothing of it in the folder', async () => {
    const storage = await openFileStorage({ ...region, ...bucket().settings, filesFolder: folder });
    await storage.put(`${randomUUID()}/${randomUUID()}`, Readable.from([Buffer.from('a')]), 1);
    expect((await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())).toEqual([]);
  });

  it('is nowhere where neither is, which is said', async () => {
    const storage = await openFileStorage(region);
    const put = storage.put(randomUUID(), Readable.from([Buffer.from('a')]), 1);
    await expect(put).rejects.toMatchObject({ kind: 'conflict', code: 'files.no-storage' });
    expect(await storage.get(randomUUID())).toBeUndefined();
    await storage.removeAll(randomUUID());
    await storage.remove(randomUUID());
  });
});
