import { frameMigrations } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { crmService } from '../../crm.module.js';
import { fileNotFound } from '../../files/file.errors.js';
import { type ImportRequest, requestImport } from '../../jobs/advance-job.js';
import { CancelJobHandler } from '../../jobs/cancel-job/cancel-job.handler.js';
import { jobStream } from '../../jobs/job.js';
import { ImportedTables } from '../reading/imported-tables.port.js';
import { csvRows } from '../reading/csv-rows.adapter.js';
import { RowWriter } from '../write/row-writer.adapter.js';
import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import { ImportProgress } from './import-progress.adapter.js';
import { ImportRun } from './import-run.adapter.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  log = await openedLog({ ...crmService, migrations }, await postgres());
});
afterAll(() => log.close());

const never = new AbortController().signal;

/** One table, and what happens at one of its rows. */
class OneTable extends ImportedTables {
  /** It is read once to count its rows, and once more to write them. */
  happens: (rowNumber: number, reading: number) => Promise<void> = () => Promise.resolve();
  private readings = 0;

  constructor(private readonly lines: readonly string[]) {
    super();
  }

  async open() {
    const bytes = Buffer.from(this.lines.join('\n'));
    const rows = csvRows(
      (async function* () {
        yield await Promise.resolve(bytes);
      })(),
    );
    const { value: header } = await rows.next();
    if (!header || !('cells' in header)) throw fileNotFound('none');
    this.readings += 1;
    return { headers: header.cells, rows: this.watched(rows, this.readings), fields: [] };
  }

  private async *watched(rows: ReturnType<typeof csvRows>, reading: number) {
    for await (const row of rows) {
      await this.happens(row.number, reading);
      yield row;
    }
  }
}

const line = (n: number) => `Anna ${n},+49 30 90${1000 + n}`;
const people = (count: number) => ['Name,Phone', ...Array.from({ length: count }, (_, n) => line(n))];

async function importOf(lines: readonly string[]) {
  const [tenantId, ada, jobId, fileId] = [v7(), v7(), v7(), v7()];
  const by = { tenantId, principal: { kind: 'user', id: ada } } as const;
  const request: Omit<ImportRequest, 'jobId'> = {
    fileId,
    columns: [{ field: 'name' }, { field: 'phone' }],
    matchBy: 'phone',
    phoneCountry: null,
    slashedDays: 'day-first',
    currency: null,
    makerId: ada,
  };
  const context = () => commandBy(by, clock.now().toISOString());
  await log.store.update(jobStream(tenantId, jobId), context(), (job) => requestImport({ jobId, ...request }, job));
  const tables = new OneTable(lines);
  const writer = new RowWriter(log.tenants, log.store, new CrmIdentifiers(log.keyring));
  const runWith = (progress: ImportProgress) => new ImportRun(tables, writer, progress);
  const run = runWith(new ImportProgress(log.store, clock));
  const payload = {
    jobId,
    principal: by.principal,
    correlationId: v7(),
    causationId: v7(),
    seenCount: null,
    attempt: 1,
  };
  const due: DueJob = { tenantId, key: jobId, dueAt: clock.now().toISOString(), payload };
  const events = () => log.store.read(tenantId, `crm.job-${jobId}`);
  return {
    ...{ tenantId, jobId, fileId, tables, runWith, run, due },
    go: (signal = never) => run.go(due, signal),
    cancel: () => new CancelJobHandler(log.store).handle({ jobId }, context()),
    told: async () => (await events()).map(({ type, data }) => [type.replace('crm.job.', ''), data] as const),
    changeSets: async () => {
      const all = await log.tenants.inTenant({ tenantId }, (em) =>
        em.execute<{ readonly changeSetId: string | null }[]>(
          `select distinct change_set_id as "changeSetId" from crm.events where stream_id like 'crm.contact-%'`,
        ),
      );
      return all.map(({ changeSetId }) => changeSetId);
    },
    count: async () => {
      const [row] = await log.tenants.inTenant({ tenantId }, (em) =>
        em.execute<{ readonly count: number }[]>('select count(*)::int as count from crm.contact'),
      );
      return row?.count;
    },
  };
}

describe('an import', () => {
  it('counts, and writes piece by piece to its end, as one change set', async () => {
    const { go, told, count, changeSets, jobId } = await importOf(people(450));
    await go();
    expect((await told()).slice(1)).toMatchObject([
      ['counted', { totalCount: 450 }],
      ['advanced', { doneCount: 200, next: { after: '201' } }],
      ['advanced', { doneCount: 400, next: { after: '401' } }],
      ['finished', { doneCount: 450, failedCount: 0, troubles: [] }],
    ]);
    expect(await count()).toBe(450);
    expect(await changeSets()).toEqual([jobId]);
    await go();
    expect(await told(), 'what is over stays so').toHaveLength(5);
  });

  it('tells what could not be read by row and column, and imports the rest', async () => {
    const { go, told, count, fileId } = await importOf(['Name,Phone', 'Anna,12', ',+49 30 901820', '"Tim', 'x']);
    await go();
    const subject = { type: 'file', id: fileId };
    expect((await told()).at(-1)).toMatchObject([
      'finished',
      {
        ...{ doneCount: 0, failedCount: 3 },
        troubles: [
          { subject, row: 2, column: 2, code: 'crm.record-import.phone-invalid' },
          { subject, row: 3, code: 'crm.record-import.name-missing' },
          { subject, row: 4, code: 'crm.record-import.quotes-open' },
        ],
      },
    ]);
    expect(await count()).toBe(1);
  });

  it('goes on where it stopped, and brings nobody twice', async () => {
    const { go, told, count, tables } = await importOf(people(450));
    const stopping = new AbortController();
    tables.happens = (row, reading) => Promise.resolve(row === 300 && reading === 2 ? stopping.abort() : undefined);
    await go(stopping.signal);
    expect(await count()).toBe(200);
    tables.happens = () => Promise.resolve();
    await go();
    expect((await told()).at(-1)).toMatchObject(['finished', { doneCount: 450 }]);
    expect(await count()).toBe(450);
  });

  it('writes a piece again that it could not count, which changes nothing', async () => {
    const { runWith, due, go, told, count } = await importOf(people(300));
    class Killed extends ImportProgress {
      override advance = () => Promise.reject(new Error('killed'));
    }
    await expect(runWith(new Killed(log.store, clock)).go(due, never)).rejects.toThrow('killed');
    expect(await count()).toBe(200);
    await go();
    expect((await told()).at(-1)).toMatchObject(['finished', { doneCount: 300, failedCount: 0 }]);
    expect(await count()).toBe(300);
  });

  it('is counted once where two run it at once', async () => {
    const { go, told, count } = await importOf(people(450));
    await Promise.all([go(), go()]);
    expect((await told()).filter(([type]) => type !== 'counted').slice(1)).toMatchObject([
      ['advanced', { doneCount: 200 }],
      ...[['advanced', { doneCount: 400 }] as const, ['finished', { doneCount: 450 }] as const],
    ]);
    expect(await count()).toBe(450);
  });

  it('stops where it was cancelled', async () => {
    const { go, told, count, tables, cancel } = await importOf(people(600));
    tables.happens = async (row, reading) => {
      if (row === 300 && reading === 2) await cancel();
    };
    await go();
    expect((await told()).at(-1)?.[0]).toBe('cancelled');
    expect(await count(), 'what was being written is written to its end').toBe(400);
  });

  it('ends where its file is gone, and says so', async () => {
    const { go, told, tables, fileId } = await importOf([]);
    tables.happens = () => Promise.reject(fileNotFound(fileId));
    await go();
    expect((await told()).at(-1)).toMatchObject(['finished', { troubles: [{ code: 'crm.file.not-found' }] }]);
  });

  it('ends where it came no further again and again', async () => {
    const { run, due, told } = await importOf(people(1));
    await run.giveUp(due);
    expect((await told()).at(-1)).toMatchObject(['finished', { troubles: [{ code: 'crm.record-import.gave-up' }] }]);
  });
});
