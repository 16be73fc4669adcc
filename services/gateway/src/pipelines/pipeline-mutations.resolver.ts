import { ArchivePipeline, CreatePipeline, SetDefaultPipeline, UpdatePipeline } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { changingPipeline as change } from './changing-pipeline.loader.js';
import {
  ArchivePipelineInput,
  ArchivePipelinePayload,
  CreatePipelineInput,
  CreatePipelinePayload,
  SetDefaultPipelineInput,
  SetDefaultPipelinePayload,
  UpdatePipelineInput,
  UpdatePipelinePayload,
} from './pipeline-inputs.types.js';
import { stagesOf } from './stage-inputs.types.js';

@Resolver()
export class PipelineMutationsResolver {
  @Mutation(() => CreatePipelinePayload, {
    description:
      'Creates a pipeline, which stands after those of the same place. Permission: `pipelines:manage`. Codes: ' +
      '`crm.pipeline.preset-or-stages`, `crm.pipeline.no-open-stage`, `crm.pipeline.too-many`, ' +
      '`crm.stage.key-taken`. Example: `createPipeline(input: { idempotencyKey: "k1", name: { en: "Trials", ru: ' +
      '"Тесты" }, preset: TRIAL }) { pipeline { id } }`.',
  })
  @RequiresOf(CreatePipeline)
  createPipeline(
    @Args('input', { description: 'The pipeline.' }) { idempotencyKey, stages, ...input }: CreatePipelineInput,
    @Context() context: RequestContext,
  ): Promise<CreatePipelinePayload> {
    return change(context, {
      definition: CreatePipeline,
      input: { ...present(input), ...stagesOf(stages) },
      idempotencyKey,
    });
  }

  @Mutation(() => UpdatePipelinePayload, {
    description:
      'Calls a pipeline otherwise, or puts it elsewhere among the others. Permission: `pipelines:manage`. Codes: ' +
      '`crm.pipeline.not-found`, `crm.pipeline.version`. Example: `updatePipeline(input: { idempotencyKey: "k1", ' +
      'pipelineId: "…", place: 2 }) { pipeline { place } }`.',
  })
  @RequiresOf(UpdatePipeline)
  updatePipeline(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: UpdatePipelineInput,
    @Context() context: RequestContext,
  ): Promise<UpdatePipelinePayload> {
    return change(context, { definition: UpdatePipeline, input: present(input), idempotencyKey });
  }

  @Mutation(() => ArchivePipelinePayload, {
    description:
      'Archives a pipeline: no deal begins there any more, and closed ones still show it. Permission: ' +
      '`pipelines:manage`. Codes: `crm.pipeline.not-found`, `crm.pipeline.is-default`, `crm.pipeline.has-deals`, ' +
      '`crm.pipeline.version`. Example: `archivePipeline(input: { idempotencyKey: "k1", pipelineId: "…" }) { ' +
      'position }`.',
  })
  @RequiresOf(ArchivePipeline)
  archivePipeline(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchivePipelineInput,
    @Context() context: RequestContext,
  ): Promise<ArchivePipelinePayload> {
    return change(context, { definition: ArchivePipeline, input: present(input), idempotencyKey });
  }

  @Mutation(() => SetDefaultPipelinePayload, {
    description:
      'Says in which pipeline deals begin that nobody places. Permission: `pipelines:manage`. Codes: ' +
      '`crm.pipeline.not-found`. Example: `setDefaultPipeline(input: { idempotencyKey: "k1", pipelineId: "…" }) { ' +
      'pipeline { isDefault } }`.',
  })
  @RequiresOf(SetDefaultPipeline)
  setDefaultPipeline(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: SetDefaultPipelineInput,
    @Context() context: RequestContext,
  ): Promise<SetDefaultPipelinePayload> {
    return change(context, { definition: SetDefaultPipeline, input: present(input), idempotencyKey });
  }
}
