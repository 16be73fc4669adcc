import { FireLater } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { identity } from '../../index.js';
import { organizationExportStream, requestExport } from '../organization-export.js';
import type { ExportJobs } from './export-jobs.adapter.js';
import { RunExportTimer } from './run-export.timer.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(identity, await postgres());
});
afterAll(() => log.close());

function asked() {
  const [tenantId, ada, organizationExportId] = [v7(), v7(), v7()];
  const started: string[] = [];
  const jobs = {
    isRunning: () => false,
    start: (due: { readonly key: string }) => Promise.resolve(void started.push(due.key)),
  } as unknown as ExportJobs;
  const payload = { organizationExportId, ownerId: ada, attempt: 0, seenCount: null };
  const due = { tenantId, key: organizationExportId, dueAt: clock.now().toISOString(), payload };
  const by = commandBy({ tenantId, principal: { kind: 'user', id: ada } }, due.dueAt);
  return {
    organizationExportId,
    started,
    fire: () => new RunExportTimer(log.store, jobs, clock).fire(due),
    request: () =>
      log.store.update(organizationExportStream(tenantId, organizationExportId), by, (state) =>
        requestExport({ organizationExportId, isOwner: true }, state),
      ),
  };
}

describe('an export that is due', () => {
  it('waits for what it is asked by, which is written a moment later, and begins', async () => {
    const { fire, request, started, organizationExportId } = asked();
    await expect(fire()).rejects.toEqual(new FireLater(500));
    await request();
    await fire();
    expect(started).toEqual([organizationExportId]);
  });

  it('is given up where nobody has asked for it a minute later: it was refused', async () => {
    const { fire, started } = asked();
    clock.advance(60_000);
    await fire();
    expect(started).toEqual([]);
  });
});
