import { DomainError } from '@parley/kernel';

export const stageNotFound = (stageId: string) => new DomainError('not-found', 'crm.stage.not-found', { stageId });

export const pipelineNotFound = (pipelineId: string) =>
  new DomainError('not-found', 'crm.pipeline.not-found', { pipelineId });
