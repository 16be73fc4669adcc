import { JobAdvanced, JobCancelled, JobFinished, JobRequested } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { advanceJob, requestJob } from './advance-job.js';
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

  it('counts all the way, says where it goes on, and ends', () => {
    given(requested).when(piece).then(advanced);
    given(requested, advanced)
      .when({ ...piece, doneCount: 2, failedCount: 0, troubles: [], next: null })
      .then(finished);
  });

  it('does nothing that was not begun, or that is over', () => {
    given().when(piece).thenNothing();
    given(requested, finished).when(piece).thenNothing();
    given(requested, JobCancelled({ jobId })).when(piece).thenNothing();
  });

  it('is what it was asked for until it ends', () => {
    expect([requested, advanced].reduce(evolve, initialJob)).toEqual({
      ...{ status: 'running', work, doneCount: 2, failedCount: 1 },
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
