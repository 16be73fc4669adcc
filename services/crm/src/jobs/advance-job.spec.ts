import {
  JobAdvanced,
  JobCancelled,
  JobCounted,
  JobFinished,
  JobRequested,
  RecordExportRequested,
  RecordImportRequested,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { advanceJob, beginAnew, countJob, requestExport, requestImport, requestJob } from './advance-job.js';
import { cancelJob } from './cancel-job/cancel-job.js';
import { evolve, initialJob } from './job.js';

const jobId = 'j1';
const work = { kind: 'undo', changeSetId: 'c1' } as const;
const request = { jobId, work, totalCount: 4 };
const requested = JobRequested(request);
const trouble = { subject: { type: 'deal', id: 'd1' }, field: 'stageId', code: 'crm.undo.changed-since' };
const next = { after: 'd2' };
const piece = { jobId, doneCount: 2, failedCount: 1, troubles: [trouble], next };
const advanced = JobAdvanced(piece);
const finished = JobFinished({ jobId, doneCount: 4, failedCount: 1, troubles: [] });
const given = scenario({ initial: initialJob, evolve, decide: advanceJob });

describe('a job', () => {
  it('begins once', () => {
    const asking = scenario({ initial: initialJob, evolve, decide: requestJob });
    asking().when(request).then(requested);
    asking(requested).when(request).thenNothing();
  });

  it('imports a table once', () => {
    const asking = scenario({ initial: initialJob, evolve, decide: requestImport });
    const table = { fileId: 'f1', columns: [], matchBy: null, phoneCountry: null } as const;
    const how = { slashedDays: 'day-first', currency: null, makerId: null } as const;
    const importing = { jobId, ...table, columns: [], ...how };
    asking().when(importing).then(RecordImportRequested(importing));
    asking(RecordImportRequested(importing)).when(importing).thenNothing();
    expect(evolve(initialJob, RecordImportRequested(importing))).toMatchObject({
      ...{ status: 'running', work: { kind: 'record-import', fileId: 'f1' } },
    });
  });

  it('exports records once, from the beginning on each time, and names the file at its end', () => {
    const asking = scenario({ initial: initialJob, evolve, decide: requestExport });
    const what = { fileId: 'f1', recordType: 'deal', format: 'csv', columns: null, asked: '{}' } as const;
    const exporting = { jobId, ...what };
    asking().when(exporting).then(RecordExportRequested(exporting));
    asking(RecordExportRequested(exporting)).when(exporting).thenNothing();

    const beginning = scenario({ initial: initialJob, evolve, decide: beginAnew });
    const begun = JobAdvanced({ jobId, doneCount: 0, failedCount: 0, troubles: [], next: { after: 'r2' } });
    beginning(RecordExportRequested(exporting), advanced).when({ jobId, runId: 'r2' }).then(begun);
    beginning(RecordExportRequested(exporting), finished).when({ jobId, runId: 'r2' }).thenNothing();

    const last = { jobId, doneCount: 0, failedCount: 0, troubles: [], next: null };
    given(RecordExportRequested(exporting))
      .when({ ...last, fileId: 'f1' })
      .then(JobFinished({ jobId, doneCount: 0, failedCount: 0, troubles: [], fileId: 'f1' }));
  });

  it('counts all the way, says where it goes on, and ends', () => {
    given(requested).when(piece).then(advanced);
    given(requested, advanced)
      .when({ ...piece, doneCount: 2, failedCount: 0, troubles: [], next: null })
      .then(finished);
  });

  it('is counted while it runs', () => {
    const counting = scenario({ initial: initialJob, evolve, decide: countJob });
    const counted = { jobId, totalCount: 9 };
    counting(requested).when(counted).then(JobCounted(counted));
    counting(requested, finished).when(counted).thenNothing();
    expect([requested, JobCounted(counted)].reduce(evolve, initialJob)).toEqual(evolve(initialJob, requested));
  });

  it('does nothing that was not begun, or that is over', () => {
    given().when(piece).thenNothing();
    given(requested, finished).when(piece).thenNothing();
    given(requested, JobCancelled({ jobId })).when(piece).thenNothing();
  });

  it('is what it was asked for until it ends', () => {
    expect([requested, advanced].reduce(evolve, initialJob)).toEqual({
      ...{ status: 'running', work, doneCount: 2, failedCount: 1, after: 'd2' },
    });
  });
});

describe('cancel job', () => {
  const stopping = scenario({ initial: initialJob, evolve, decide: cancelJob });

  it('stops it once', () => {
    stopping(requested, advanced).when(jobId).then(JobCancelled({ jobId }));
    stopping(requested, JobCancelled({ jobId })).when(jobId).thenNothing();
  });

  it('leaves one that is over', () => stopping(requested, finished).when(jobId).thenNothing());

  it('refuses one that never was', () => {
    stopping().when(jobId).thenRefused('crm.job.not-found');
  });
});
