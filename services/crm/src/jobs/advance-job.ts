import {
  JobAdvanced,
  type JobEvent,
  JobFinished,
  JobRequested,
  type JobTrouble,
  type JobWork,
} from '@parley/contracts';

import type { Job } from './job.js';

/** Where a piece begins: after that place, in the work's own order. */
export type Place = { readonly after: string };

/** What became of one piece, and where the next begins; nowhere after the last. */
export type Piece = {
  readonly jobId: string;
  readonly doneCount: number;
  readonly failedCount: number;
  readonly troubles: readonly JobTrouble[];
  readonly next: Place | null;
};

export type JobRequest = { readonly jobId: string; readonly work: JobWork; readonly totalCount: number };

export const requestJob = (request: JobRequest, job: Job): readonly JobEvent[] =>
  job.status === 'unknown' ? [JobRequested(request)] : [];

/** Counts go on from what was counted before; what is over stays so. */
export function advanceJob({ next, ...piece }: Piece, job: Job): readonly JobEvent[] {
  if (job.status !== 'running') return [];
  const { jobId, troubles } = piece;
  const doneCount = job.doneCount + piece.doneCount;
  const failedCount = job.failedCount + piece.failedCount;
  const came = { jobId, doneCount, failedCount, troubles: [...troubles] };
  return [next ? JobAdvanced({ ...came, next }) : JobFinished(came)];
}
