import { AddStage, ArchiveStage, MoveStage, UpdateStage } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { cleared, present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { changingPipeline as change } from './changing-pipeline.loader.js';
import { AddStagePayload, ArchiveStagePayload, MoveStagePayload, UpdateStagePayload } from './pipeline-inputs.types.js';
import { AddStageInput, ArchiveStageInput, MoveStageInput, UpdateStageInput } from './stage-inputs.types.js';

const clearable = ['probabilityPercent', 'dwellLimitSeconds', 'color', 'requiredFields'] as const;

@Resolver()
export class StageMutationsResolver {
  @Mutation(() => AddStagePayload, {
    description:
      'Adds a stage to a pipeline. Permission: `pipelines:manage`. Codes: `crm.pipeline.not-found`, ' +
      '`crm.stage.not-found`, `crm.stage.key-taken`, `crm.pipeline.too-many-stages`, `crm.pipeline.version`. ' +
      'Example: `addStage(input: { idempotencyKey: "k1", pipelineId: "…", name: { en: "Call", ru: "Звонок" }, ' +
      'kind: OPEN }) { pipeline { stages { key } } }`.',
  })
  @RequiresOf(AddStage)
  addStage(
    @Args('input', { description: 'The stage, and where.' }) { idempotencyKey, ...input }: AddStageInput,
    @Context() context: RequestContext,
  ): Promise<AddStagePayload> {
    return change(context, { definition: AddStage, input: present(input), idempotencyKey });
  }

  @Mutation(() => UpdateStagePayload, {
    description:
      'Changes a stage. Permission: `pipelines:manage`. Codes: `crm.stage.not-found`, `crm.stage.has-deals`, ' +
      '`crm.pipeline.no-open-stage`, `crm.pipeline.version`. Example: `updateStage(input: { idempotencyKey: "k1", ' +
      'stageId: "…", probabilityPercent: 40 }) { pipeline { version } }`.',
  })
  @RequiresOf(UpdateStage)
  updateStage(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: UpdateStageInput,
    @Context() context: RequestContext,
  ): Promise<UpdateStagePayload> {
    return change(context, {
      definition: UpdateStage,
      input: { ...present(input), ...cleared(input, clearable) },
      idempotencyKey,
    });
  }

  @Mutation(() => MoveStagePayload, {
    description:
      'Puts a stage elsewhere among those of its pipeline. Permission: `pipelines:manage`. Codes: ' +
      '`crm.stage.not-found`, `crm.pipeline.version`. Example: `moveStage(input: { idempotencyKey: "k1", stageId: ' +
      '"…", afterStageId: "…" }) { pipeline { stages { key } } }`.',
  })
  @RequiresOf(MoveStage)
  moveStage(
    @Args('input', { description: 'Which, and where to.' }) { idempotencyKey, ...input }: MoveStageInput,
    @Context() context: RequestContext,
  ): Promise<MoveStagePayload> {
    return change(context, {
      definition: MoveStage,
      input: { ...present(input), afterStageId: input.afterStageId ?? null },
      idempotencyKey,
    });
  }

  @Mutation(() => ArchiveStagePayload, {
    description:
      'Archives a stage: no deal is moved there any more, and closed ones still show it. Permission: ' +
      '`pipelines:manage`. Codes: `crm.stage.not-found`, `crm.stage.has-deals`, `crm.pipeline.no-open-stage`, ' +
      '`crm.pipeline.version`. Example: `archiveStage(input: { idempotencyKey: "k1", stageId: "…" }) { pipeline { ' +
      'stages { key } } }`.',
  })
  @RequiresOf(ArchiveStage)
  archiveStage(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveStageInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveStagePayload> {
    return change(context, { definition: ArchiveStage, input: present(input), idempotencyKey });
  }
}
