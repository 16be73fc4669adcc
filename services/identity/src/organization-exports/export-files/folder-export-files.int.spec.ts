import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FolderExportFiles } from './folder-export-files.adapter.js';

const [ours, theirs] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
const file = '018f0000-0000-7000-8000-00000000000e';
const whole = { from: 0, length: 100 };

describe('the files of exports (check 35)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-export-files-'));
  const files = new FolderExportFiles(folder);
  const read = async (tenantId: string, name = file) => (await files.read(tenantId, name, whole))?.toString();

  beforeAll(async () => {
    for (const tenantId of [ours, theirs]) {
      const stream = await files.create(tenantId, file);
      stream.end(`canary of ${tenantId}`);
      await finished(stream);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lie by their organization, though they are called the same', async () => {
    expect([await read(ours), await read(theirs)]).toEqual([`canary of ${ours}`, `canary of ${theirs}`]);
  });

  it.each(['', '.', '..', '/', `../${theirs}`, `${ours}/../${theirs}`, '*', 'x'.repeat(36), `${ours}\0`])(
    'have no way in without an organization: %j',
    async (name) => {
      await expect(read(name)).rejects.toThrow('Not the name of an export');
      await expect(read(ours, `../${theirs}/${name}`)).rejects.toThrow('Not the name of an export');
      await expect(files.create(name, file)).rejects.toThrow('Not the name of an export');
      await expect(files.removeAll(name)).rejects.toThrow('Not the name of an export');
    },
  );

  it('mutant twin: by a path that nobody looks at, the other’s is read', async () => {
    expect(String(await readFile(join(folder, ours, `../${theirs}/${file}`)))).toBe(`canary of ${theirs}`);
  });

  it('go with their organization, and no others do', async () => {
    await files.removeAll(ours);
    expect([await read(ours), await read(theirs)]).toEqual([undefined, `canary of ${theirs}`]);
  });
});
