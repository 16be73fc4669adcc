import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Folder } from './folder.js';

describe('the folder', () => {
  let path: string;
  let folder: Folder;

  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'datacentre-'));
    folder = new Folder(path);
  });

  afterEach(() => rmSync(path, { recursive: true }));

  it('gives back what it was given', () => {
    expect(folder.readJson('a.json')).toBeUndefined();
    folder.writeJson('a.json', { a: 1 });
    folder.writeJson('a.json', { a: 2 });
    expect(folder.readJson('a.json')).toEqual({ a: 2 });
  });

  it('takes away a line that a crash cut off, and goes on cleanly', () => {
    folder.appendLine('lines', 'first');
    appendFileSync(join(path, 'lines'), 'cut o');
    expect(folder.readLines('lines')).toEqual(['first']);
    folder.appendLine('lines', 'second');
    expect(readFileSync(join(path, 'lines'), 'utf8')).toBe('first\nsecond\n');
  });
});
