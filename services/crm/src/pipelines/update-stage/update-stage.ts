import { type EventOf, type PipelineEvent, StageChanged } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { noOpenStage, stageHasDeals } from '../pipeline.errors.js';
import { openStages, stagesAfter } from '../stage.js';
import { standingStage } from '../standing-stage.js';

type Changes = EventOf<typeof StageChanged>['data'];

export type StageChange = Changes & {
  /** Whether a deal stands in it, open or closed: what that makes of a deal is its kind. */
  readonly hasDeals: boolean;
};

const fields = ['name', 'kind', 'probabilityPercent', 'dwellLimitSeconds', 'color', 'requiredFields'] as const;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export function updateStage({ hasDeals, ...change }: StageChange, pipeline: Pipeline): readonly PipelineEvent[] {
  const { pipelineId, stageId } = change;
  const { stage, stages } = standingStage(pipeline, stageId);
  const others = fields.filter((field) => change[field] !== undefined && !isSame(change[field], stage[field]));
  if (others.length === 0) return [];
  if (others.includes('kind') && hasDeals) throw stageHasDeals(stageId);

  const changes = Object.fromEntries(others.map((field) => [field, change[field]]));
  const changed = StageChanged({ pipelineId, stageId, ...changes });
  if (openStages(stagesAfter(stages, changed)).length === 0) throw noOpenStage();
  return [changed];
}
