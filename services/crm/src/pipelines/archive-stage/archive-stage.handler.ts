import { ArchiveStage, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { PipelineFacts } from '../pipeline-facts/pipeline-facts.port.js';
import { pipelineStream } from '../pipeline.js';
import { StageDirectory } from '../stage-directory/stage-directory.port.js';
import { archiveStage } from './archive-stage.js';

@Handles(ArchiveStage)
export class ArchiveStageHandler implements Handler<typeof ArchiveStage> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
    private readonly facts: PipelineFacts,
  ) {}

  async handle({ stageId, expectedVersion }: InputOf<typeof ArchiveStage>, context: CommandContext) {
    const { tenantId } = context.actor;
    const pipelineId = await this.stages.pipelineOf(tenantId, stageId);
    const hasOpenDeals = await this.facts.haveDeals(tenantId, [stageId], 'open');

    const stream = pipelineStream(tenantId, pipelineId);
    const { position } = await this.events.update(stream, context, (pipeline, version) => {
      const archived = archiveStage({ pipelineId, stageId, hasOpenDeals }, pipeline);
      checkVersion({ pipelineId, version, expectedVersion });
      return archived;
    });
    return { id: pipelineId, position };
  }
}
