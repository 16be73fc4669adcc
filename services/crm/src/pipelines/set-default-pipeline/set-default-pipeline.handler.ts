import { type InputOf, SetDefaultPipeline } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { PipelineFacts } from '../pipeline-facts/pipeline-facts.port.js';
import { pipelineStream } from '../pipeline.js';
import { setDefaultPipeline } from './set-default-pipeline.js';

@Handles(SetDefaultPipeline)
export class SetDefaultPipelineHandler implements Handler<typeof SetDefaultPipeline> {
  constructor(
    private readonly events: EventStore,
    private readonly facts: PipelineFacts,
  ) {}

  async handle({ pipelineId }: InputOf<typeof SetDefaultPipeline>, context: CommandContext) {
    const { tenantId } = context.actor;
    const isDefault = await this.facts.isDefault(tenantId, pipelineId);
    const { position } = await this.events.update(pipelineStream(tenantId, pipelineId), context, (pipeline) =>
      setDefaultPipeline({ pipelineId, isDefault }, pipeline),
    );
    return { id: pipelineId, position };
  }
}
