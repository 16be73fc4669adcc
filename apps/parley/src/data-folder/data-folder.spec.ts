import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { contents, DataFolder } from './data-folder.js';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'parley-folder-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const open = (isReset = false) => DataFolder.open(path, { isReset });
const oneSentence = /^[^\n]+ — |^[^\n]+: [^\n]+\.$/;
const text = z.object({ a: z.string() });

describe('a data folder', () => {
  it('keeps what was made, for its owner alone', () => {
    const folder = open();
    expect(folder.kept('keys.json', text, () => ({ a: 'first' }))).toEqual({ a: 'first' });
    expect(folder.kept('keys.json', text, () => ({ a: 'second' }))).toEqual({ a: 'first' });
    expect(statSync(folder.at('keys.json')).mode & 0o777).toBe(0o600);
    folder.close();
    expect(open().kept('keys.json', text, () => ({ a: 'third' }))).toEqual({ a: 'first' });
  });

  it('begins anew on a reset', () => {
    const folder = open();
    folder.keep('keys.json', { a: 'first' });
    folder.close();
    expect(open(true).kept('keys.json', text, () => ({ a: 'second' }))).toEqual({ a: 'second' });
  });

  it('leaves nothing of what a start or its services keep there after a reset, and other things as they are', () => {
    open().close();
    for (const name of contents) writeFileSync(join(path, name), '{"version":1}');
    rmSync(join(path, 'exports'));
    mkdirSync(join(path, 'exports'));
    writeFileSync(join(path, 'exports', 'acme.zip'), 'personal');
    writeFileSync(join(path, 'letters.txt'), '');
    open(true).close();
    expect(readdirSync(path).toSorted()).toEqual(['letters.txt', 'version.json']);
  });

  it('is held by one process; a dead one does not hold it', () => {
    writeFileSync(join(path, 'lock'), '1');
    expect(() => open()).toThrow(/runs on .* already \(process 1\)/);
    expect(() => open()).toThrow(oneSentence);
    expect(() => DataFolder.assertFree(path)).toThrow(/runs on .* already/);
    writeFileSync(join(path, 'lock'), '999999999');
    DataFolder.assertFree(path);
    open().close();
    writeFileSync(join(path, 'lock'), 'nonsense');
    open().close();
  });

  it('of a newer version is refused, also after a failed start', () => {
    writeFileSync(join(path, 'version.json'), '{"version":999}');
    expect(() => open()).toThrow('newer Parley');
    expect(() => open()).toThrow(oneSentence);
  });

  it('that can not be read says so', () => {
    writeFileSync(join(path, 'version.json'), '{');
    expect(() => open()).toThrow("can't be read");
  });

  it('that is a file is refused', () => {
    const file = join(path, 'file');
    writeFileSync(file, '');
    expect(() => DataFolder.open(file, { isReset: false })).toThrow('no folder');
  });

  it('that holds other things is left as it is', () => {
    writeFileSync(join(path, 'letters.txt'), '');
    chmodSync(path, 0o755);
    expect(() => open(true)).toThrow('holds other things');
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(readdirSync(path)).toEqual(['letters.txt']);
  });

  it.each(['/proc/parley', '/proc/parley/inner'])('that can not be written is refused, for root too: %s', (path) => {
    expect(() => DataFolder.open(path, { isReset: false })).toThrow("can't be written");
  });
});
