import { pipelineVersion } from './pipeline.errors.js';

/** A pipeline as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadPipeline = {
  readonly pipelineId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

export function checkVersion({ pipelineId, version, expectedVersion }: ReadPipeline): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw pipelineVersion(pipelineId, version);
}
