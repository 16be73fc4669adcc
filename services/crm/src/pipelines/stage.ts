import type { PipelineEvent, StageSpec } from '@parley/contracts';

/** A stage as its pipeline defines it. */
export type Stage = StageSpec & { readonly pipelineId: string };

/** A stage among those of its pipeline: deals may stand in one that was archived since. */
export type PipelineStage = StageSpec & { readonly isArchived?: boolean };

export type Stages = readonly PipelineStage[];

/** Puts a stage after that one, before all others where null, last where that one is not there. */
export function placed(stages: Stages, stage: PipelineStage, afterStageId: string | null): Stages {
  const others = stages.filter(({ id }) => id !== stage.id);
  if (afterStageId === null) return [stage, ...others];
  const index = others.findIndex(({ id }) => id === afterStageId);
  return index === -1 ? [...others, stage] : others.toSpliced(index + 1, 0, stage);
}

/** A pipeline's stages in their order, after what happened to it. */
export function stagesAfter(stages: Stages, event: PipelineEvent): Stages {
  switch (event.type) {
    case 'crm.pipeline.created':
      return event.data.stages;
    case 'crm.pipeline.stage-added':
      return placed(stages, event.data.stage, event.data.afterStageId);
    case 'crm.pipeline.stage-moved': {
      const { stageId, afterStageId } = event.data;
      const moved = stages.find(({ id }) => id === stageId);
      return moved ? placed(stages, moved, afterStageId) : stages;
    }
    case 'crm.pipeline.stage-changed':
      return stages.map((stage) => (stage.id === event.data.stageId ? changed(stage, event.data) : stage));
    case 'crm.pipeline.stage-archived':
      return stages.map((stage) => (stage.id === event.data.stageId ? { ...stage, isArchived: true } : stage));
    case 'crm.pipeline.changed':
    case 'crm.pipeline.made-default':
    case 'crm.pipeline.archived':
      return stages;
  }
}

type StageChanges = Extract<PipelineEvent, { type: 'crm.pipeline.stage-changed' }>['data'];

/** What has no value is left out, as of a stage that never had one. */
function changed(stage: PipelineStage, { pipelineId: _pipeline, stageId: _stage, ...changes }: StageChanges) {
  const { probabilityPercent, dwellLimitSeconds, color, requiredFields, ...rest } = { ...stage, ...changes };
  return {
    ...rest,
    name: changes.name ?? stage.name,
    kind: changes.kind ?? stage.kind,
    ...(isGiven(probabilityPercent) && { probabilityPercent }),
    ...(isGiven(dwellLimitSeconds) && { dwellLimitSeconds }),
    ...(isGiven(color) && { color }),
    ...(isGiven(requiredFields) && { requiredFields }),
  };
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** Where deals begin, and where they go on. */
export const openStages = (stages: Stages): Stages =>
  stages.filter(({ kind, isArchived = false }) => kind === 'open' && !isArchived);
