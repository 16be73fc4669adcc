import { type InputOf, UpdatePipeline } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { pipelineStream } from '../pipeline.js';
import { updatePipeline } from './update-pipeline.js';

@Handles(UpdatePipeline)
export class UpdatePipelineHandler implements Handler<typeof UpdatePipeline> {
  constructor(private readonly events: EventStore) {}

  async handle({ expectedVersion, ...change }: InputOf<typeof UpdatePipeline>, context: CommandContext) {
    const { pipelineId } = change;
    const stream = pipelineStream(context.actor.tenantId, pipelineId);
    const { position } = await this.events.update(stream, context, (pipeline, version) => {
      const updated = updatePipeline(change, pipeline);
      checkVersion({ pipelineId, version, expectedVersion });
      return updated;
    });
    return { id: pipelineId, position };
  }
}
