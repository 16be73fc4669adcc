import { DomainError } from '@parley/kernel';

/** No such stage, or it was archived. @remedy Choose one of `pipelines`. */
export const stageNotFound = (stageId: string) => new DomainError('not-found', 'crm.stage.not-found', { stageId });

/** No such pipeline, or it was archived. @remedy Choose one of `pipelines`. */
export const pipelineNotFound = (pipelineId: string) =>
  new DomainError('not-found', 'crm.pipeline.not-found', { pipelineId });

/**
 * The pipeline was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const pipelineVersion = (pipelineId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.pipeline.version', { pipelineId, currentVersion });

/** There are as many pipelines as there may be: 100. @remedy Archive one. */
export const tooManyPipelines = () => new DomainError('conflict', 'crm.pipeline.too-many');

/** Both a preset and stages were named. @remedy Name one of the two. */
export const presetOrStages = () => new DomainError('invalid', 'crm.pipeline.preset-or-stages');

/** Deals that nobody placed begin in it. @remedy Make another pipeline the default first. */
export const pipelineIsDefault = (pipelineId: string) =>
  new DomainError('conflict', 'crm.pipeline.is-default', { pipelineId });

/** Open deals stand in it. @remedy Close them, or move them, first. */
export const pipelineHasDeals = (pipelineId: string) =>
  new DomainError('conflict', 'crm.pipeline.has-deals', { pipelineId });

/** There would be no stage of kind OPEN in which a deal could begin. @remedy Add another open stage first. */
export const noOpenStage = () => new DomainError('conflict', 'crm.pipeline.no-open-stage');

/** There are as many stages as there may be: 50. @remedy Archive one. */
export const tooManyStages = () => new DomainError('conflict', 'crm.pipeline.too-many-stages');

/** Another stage of the pipeline has that key. @remedy Choose another, or leave it out. */
export const stageKeyTaken = (key: string) => new DomainError('conflict', 'crm.stage.key-taken', { key });

/**
 * Deals stand in it: open ones where it would be archived, any where its kind would change.
 * @remedy Move them to another stage first.
 */
export const stageHasDeals = (stageId: string) => new DomainError('conflict', 'crm.stage.has-deals', { stageId });
