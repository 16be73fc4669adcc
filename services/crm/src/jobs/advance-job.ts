import {
  type EventOf,
  JobAdvanced,
  JobCounted,
  type JobEvent,
  JobFinished,
  JobRequested,
  type JobTrouble,
  type JobWork,
  RecordExportRequested,
  RecordImportRequested,
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
  /** The file that the whole job made. */
  readonly fileId?: string;
};

export type ImportRequest = EventOf<typeof RecordImportRequested>['data'];

export const requestImport = (request: ImportRequest, job: Job): readonly JobEvent[] =>
  job.status === 'unknown' ? [RecordImportRequested(request)] : [];

export type ExportRequest = EventOf<typeof RecordExportRequested>['data'];

export const requestExport = (request: ExportRequest, job: Job): readonly JobEvent[] =>
  job.status === 'unknown' ? [RecordExportRequested(request)] : [];

/** How much there is to do, once somebody has counted. */
export const countJob = (counted: JobCount, job: Job): readonly JobEvent[] =>
  job.status === 'running' ? [JobCounted(counted)] : [];

export type JobCount = { readonly jobId: string; readonly totalCount: number };

export type JobRequest = { readonly jobId: string; readonly work: JobWork; readonly totalCount: number };

export const requestJob = (request: JobRequest, job: Job): readonly JobEvent[] =>
  job.status === 'unknown' ? [JobRequested(request)] : [];

/** Counts go on from what was counted before; what is over stays so. */
export function advanceJob({ next, fileId, ...piece }: Piece, job: Job): readonly JobEvent[] {
  if (job.status !== 'running') return [];
  const { jobId, troubles } = piece;
  const doneCount = job.doneCount + piece.doneCount;
  const failedCount = job.failedCount + piece.failedCount;
  const came = { jobId, doneCount, failedCount, troubles: [...troubles] };
  return [next ? JobAdvanced({ ...came, next }) : JobFinished({ ...came, ...(fileId !== undefined && { fileId }) })];
}

/** What can’t go on where it stood begins again, by a run of its own: whoever ran it before brings it on no more. */
export const beginAnew = ({ jobId, runId }: Run, job: Job): readonly JobEvent[] =>
  job.status === 'running'
    ? [JobAdvanced({ jobId, doneCount: 0, failedCount: 0, troubles: [], next: { after: runId } })]
    : [];

export type Run = { readonly jobId: string; readonly runId: string };
