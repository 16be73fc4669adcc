import { ArchivePipeline, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { PipelineFacts } from '../pipeline-facts/pipeline-facts.port.js';
import { pipelineStream } from '../pipeline.js';
import { archivePipeline } from './archive-pipeline.js';

@Handles(ArchivePipeline)
export class ArchivePipelineHandler implements Handler<typeof ArchivePipeline> {
  constructor(
    private readonly events: EventStore,
    private readonly facts: PipelineFacts,
  ) {}

  async handle({ pipelineId, expectedVersion }: InputOf<typeof ArchivePipeline>, context: CommandContext) {
    const { tenantId } = context.actor;
    const stream = pipelineStream(tenantId, pipelineId);
    const { state } = await this.events.load(stream);
    const stageIds = state.status === 'active' ? state.stages.map(({ id }) => id) : [];
    const hasOpenDeals = await this.facts.haveDeals(tenantId, stageIds, 'open');
    const isDefault = await this.facts.isDefault(tenantId, pipelineId);

    const { position } = await this.events.update(stream, context, (pipeline, version) => {
      const archived = archivePipeline({ pipelineId, isDefault, hasOpenDeals }, pipeline);
      checkVersion({ pipelineId, version, expectedVersion });
      return archived;
    });
    return { id: pipelineId, position };
  }
}
