import { DomainError } from '@parley/kernel';

/** No such stage. @remedy Choose one of `pipelines`. */
export const stageNotFound = (stageId: string) => new DomainError('not-found', 'crm.stage.not-found', { stageId });

/** No such pipeline. @remedy Choose one of `pipelines`. */
export const pipelineNotFound = (pipelineId: string) =>
  new DomainError('not-found', 'crm.pipeline.not-found', { pipelineId });
