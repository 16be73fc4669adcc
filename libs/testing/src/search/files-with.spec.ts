import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { filesWith, spellingsOf } from './files-with.js';

let folder: string;
const secret = randomBytes(256);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-search-'));
  mkdirSync(join(folder, 'deep'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (content: string | Buffer) => writeFileSync(join(folder, 'deep', 'file'), content);

it.each([0, 1, 2])('finds a secret in every spelling, wherever it begins (%i)', async (shift) => {
  const text = Buffer.concat([Buffer.alloc(shift, 7), secret]);
  for (const content of [text, text.toString('hex'), text.toString('base64')]) {
    write(content);
    expect(await filesWith(spellingsOf(secret), folder)).toHaveLength(1);
  }
});

it('finds nothing where it is not', async () => {
  write(randomBytes(10_000));
  expect(await filesWith([...spellingsOf(secret), 'canary'], folder)).toEqual([]);
});
