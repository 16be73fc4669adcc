import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { DomainError } from '@parley/kernel';
import { frameMigrations, openFileStorage, opening } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { crmService } from '../../crm.module.js';
import { fileStream } from '../../files/file.js';
import { FileKeys } from '../../files/file-keys.adapter.js';
import { MadeFiles } from '../../files/make-file/made-files.adapter.js';
import { requestExport } from '../../jobs/advance-job.js';
import { CancelJobHandler } from '../../jobs/cancel-job/cancel-job.handler.js';
import { jobStream } from '../../jobs/job.js';
import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import { ExportProgress } from './export-progress.adapter.js';
import { ExportRun } from './export-run.adapter.js';

const clock = movableClock();
let log: OpenedLog;
let folder = '';

beforeAll(async () => {
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  log = await openedLog({ ...crmService, migrations }, await postgres());
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterAll(() => log.close());

const never = new AbortController().signal;
const ROWS = 4500;

/** Who is exported, and what happens at one of the rows. */
class Numbers {
  happens: (row: number) => Promise<void> = () => Promise.resolve();

  open() {
    return Promise.resolve({ columns: ['Number'], totalCount: null, rows: this.rows() });
  }

  private async *rows() {
    for (let row = 1; row <= ROWS; row += 1) {
      await this.happens(row);
      yield [row];
    }
  }
}

async function anExport() {
  const [tenantId, ada, jobId, fileId] = [v7(), v7(), v7(), v7()];
  const by = { tenantId, principal: { kind: 'user', id: ada } } as const;
  const context = () => commandBy(by, clock.now().toISOString());
  const request = { jobId, fileId, recordType: 'contact', format: 'csv', columns: null, asked: '{}' } as const;
  await log.store.update(jobStream(tenantId, jobId), context(), (job) => requestExport(request, job));
  const tables = new Numbers();
  const keys = new FileKeys(log.keyring);
  const storage = await openFileStorage({ filesFolder: folder, filesRegion: 'none' });
  const files = new MadeFiles(log.store, keys, storage);
  const runWith = (progress: ExportProgress) => new ExportRun(tables as never, files, progress);
  const run = runWith(new ExportProgress(log.store, clock));
  const chain = { correlationId: v7(), causationId: v7(), seenCount: null, attempt: 1 };
  const payload = { jobId, principal: by.principal, ...chain };
  const due: DueJob = { tenantId, key: jobId, dueAt: clock.now().toISOString(), payload };
  const told = async () =>
    (await log.store.read(tenantId, `crm.job-${jobId}`))
      .slice(1)
      .map(({ type, data }) => [type.replace('crm.job.', ''), data] as const);
  return {
    ...{ fileId, tables, runWith, run, due, told },
    go: (signal = never) => run.go(due, signal),
    cancel: () => new CancelJobHandler(log.store).handle({ jobId }, context()),
    /** What lies in the storage of that organization. */
    kept: () => readdir(join(folder, tenantId), { recursive: true }).catch(() => []),
    content: async () => {
      const { state: file } = await log.store.load(fileStream(tenantId, fileId));
      if (file.status !== 'ready') return undefined;
      const { objectId, keyVersion, sizeBytes } = file;
      const name = keys.nameOf({ tenantId, fileId, objectId });
      const key = await keys.forReading(tenantId, fileId, keyVersion);
      const sealed = await storage.get(name);
      if (!key || !sealed) throw new Error('It is not there');
      const clear = await buffer(sealed.pipe(opening({ key, name })));
      expect(clear.length).toBe(sizeBytes);
      return clear.toString().trim().split('\r\n').length - 1;
    },
  };
}

describe('an export', () => {
  it('tells how far it is, and names its file at its end', async () => {
    const { go, told, content, fileId } = await anExport();
    await go();
    expect(await told()).toMatchObject([
      ...[0, 2000, 4000].map((doneCount) => ['advanced', { doneCount }]),
      ['counted', { totalCount: ROWS }],
      ['advanced', { doneCount: ROWS }],
      ['finished', { doneCount: ROWS }],
    ]);
    expect((await told()).at(-1)?.[1]).toMatchObject({ fileId, failedCount: 0, troubles: [] });
    expect(await content()).toBe(ROWS);
    await go();
    expect(await told(), 'what is over stays so').toHaveLength(6);
  });

  it('stops where it was cancelled, and leaves nothing', async () => {
    const { go, told, tables, cancel, content, kept } = await anExport();
    tables.happens = async (row) => {
      if (row === 2500) await cancel();
    };
    await go();
    expect((await told()).at(-1)?.[0]).toBe('cancelled');
    expect(await content()).toBeUndefined();
    expect(await kept()).toEqual([]);
  });

  it('begins again where it stopped, and leaves no half file', async () => {
    const { go, told, tables, content, kept } = await anExport();
    const stopping = new AbortController();
    tables.happens = (row) => Promise.resolve(row === 2500 ? stopping.abort() : undefined);
    await go(stopping.signal);
    expect([await content(), await kept()]).toEqual([undefined, []]);
    tables.happens = () => Promise.resolve();
    await go();
    expect((await told()).at(-1)).toMatchObject(['finished', { doneCount: ROWS }]);
    expect(await content()).toBe(ROWS);
  });

  it('is brought on by whoever began it last alone', async () => {
    const { go, told, tables, content } = await anExport();
    tables.happens = async (row) => {
      tables.happens = () => Promise.resolve();
      if (row === 1) await go();
    };
    await go();
    expect((await told()).filter(([type]) => type === 'finished')).toMatchObject([['finished', { doneCount: ROWS }]]);
    expect(await content()).toBe(ROWS);
  });

  it('is finished by the next run where its file is there already', async () => {
    const { runWith, due, go, told, tables } = await anExport();
    class Killed extends ExportProgress {
      override finish = () => Promise.reject(new Error('killed'));
    }
    await expect(runWith(new Killed(log.store, clock)).go(due, never)).rejects.toThrow('killed');
    tables.happens = () => Promise.reject(new Error('It was read again'));
    await go();
    expect((await told()).at(-1)).toMatchObject(['finished', { doneCount: ROWS }]);
  });

  it('ends where whoever asked may not see it any more, and says so without a file', async () => {
    const { go, told, tables, fileId, content } = await anExport();
    tables.happens = () => Promise.reject(new DomainError('forbidden', 'access.permission-missing'));
    await go();
    const [type, data] = (await told()).at(-1) ?? [];
    expect([type, data]).toMatchObject([
      'finished',
      { troubles: [{ subject: { type: 'file', id: fileId }, code: 'access.permission-missing' }] },
    ]);
    expect(data).not.toHaveProperty('fileId');
    expect(await content()).toBeUndefined();
  });

  it('ends where it came no further again and again', async () => {
    const { run, due, told } = await anExport();
    await run.giveUp(due);
    expect((await told()).at(-1)).toMatchObject(['finished', { troubles: [{ code: 'crm.record-export.gave-up' }] }]);
  });
});
