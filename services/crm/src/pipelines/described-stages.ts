import type { NewStage, PipelinePreset, StageSpec } from '@parley/contracts';

import { presetOrStages, stageKeyTaken } from './pipeline.errors.js';
import { presetStages } from './presets.js';
import { stageKeyOf } from './stage-key.js';

/** A stage with its key, before it has an id. */
export type DescribedStage = Omit<StageSpec, 'id'>;

type Described = { readonly preset?: PipelinePreset | undefined; readonly stages?: readonly NewStage[] | undefined };

/**
 * The stages that a pipeline begins with.
 * @throws DomainError `crm.pipeline.preset-or-stages` | `crm.stage.key-taken`
 */
export function describedStages({ preset, stages }: Described): readonly DescribedStage[] {
  if (preset !== undefined && stages !== undefined) throw presetOrStages();
  if (stages === undefined) return presetStages[preset ?? 'sales'];
  return stages.reduce<readonly DescribedStage[]>(
    (before, stage) => [
      ...before,
      describedStage(
        stage,
        before.map(({ key }) => key),
      ),
    ],
    [],
  );
}

/** @throws DomainError `crm.stage.key-taken` */
export function describedStage(stage: NewStage, taken: readonly string[]): DescribedStage {
  const { key = stageKeyOf(stage.name.en, taken), name, kind } = stage;
  const { probabilityPercent, dwellLimitSeconds, color, requiredFields } = stage;
  if (taken.includes(key)) throw stageKeyTaken(key);
  return {
    ...{ key, name, kind },
    ...(probabilityPercent !== undefined && { probabilityPercent }),
    ...(dwellLimitSeconds !== undefined && { dwellLimitSeconds }),
    ...(color !== undefined && { color }),
    ...(requiredFields !== undefined && { requiredFields }),
  };
}
