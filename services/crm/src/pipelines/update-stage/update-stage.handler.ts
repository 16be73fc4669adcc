import { type InputOf, UpdateStage } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { PipelineFacts } from '../pipeline-facts/pipeline-facts.port.js';
import { pipelineStream } from '../pipeline.js';
import { StageDirectory } from '../stage-directory/stage-directory.port.js';
import { updateStage } from './update-stage.js';

@Handles(UpdateStage)
export class UpdateStageHandler implements Handler<typeof UpdateStage> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
    private readonly facts: PipelineFacts,
  ) {}

  async handle({ expectedVersion, ...change }: InputOf<typeof UpdateStage>, context: CommandContext) {
    const { tenantId } = context.actor;
    const pipelineId = await this.stages.pipelineOf(tenantId, change.stageId);
    const hasDeals = await this.facts.haveDeals(tenantId, [change.stageId], 'any');

    const stream = pipelineStream(tenantId, pipelineId);
    const { position } = await this.events.update(stream, context, (pipeline, version) => {
      const updated = updateStage({ ...change, pipelineId, hasDeals }, pipeline);
      checkVersion({ pipelineId, version, expectedVersion });
      return updated;
    });
    return { id: pipelineId, position };
  }
}
