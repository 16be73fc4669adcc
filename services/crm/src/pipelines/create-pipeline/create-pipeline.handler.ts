import { CreatePipeline, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { describedStages } from '../described-stages.js';
import { pipelineStream } from '../pipeline.js';
import { PipelineFacts } from '../pipeline-facts/pipeline-facts.port.js';
import { createPipeline } from './create-pipeline.js';

@Handles(CreatePipeline)
export class CreatePipelineHandler implements Handler<typeof CreatePipeline> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly facts: PipelineFacts,
  ) {}

  async handle({ name, ...described }: InputOf<typeof CreatePipeline>, context: CommandContext) {
    const { commandId, actor } = context;
    const ids = await this.identifiers.of(actor.tenantId);
    const pipelineId = ids.pipelineOf(commandId);
    const stages = describedStages(described).map((stage) => ({ id: ids.stageOf(commandId, stage.key), ...stage }));
    const pipelineCount = await this.facts.count(actor.tenantId);

    const { position } = await this.events.update(pipelineStream(actor.tenantId, pipelineId), context, (pipeline) =>
      createPipeline({ pipelineId, name, stages, pipelineCount }, pipeline),
    );
    return { id: pipelineId, position };
  }
}
