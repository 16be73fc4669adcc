import { taskVersion } from './task.errors.js';

/** A task as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadTask = {
  readonly taskId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

export function checkVersion({ taskId, version, expectedVersion }: ReadTask): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw taskVersion(taskId, version);
}
