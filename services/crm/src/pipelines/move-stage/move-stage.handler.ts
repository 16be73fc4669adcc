import { type InputOf, MoveStage } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { pipelineStream } from '../pipeline.js';
import { StageDirectory } from '../stage-directory/stage-directory.port.js';
import { moveStage } from './move-stage.js';

@Handles(MoveStage)
export class MoveStageHandler implements Handler<typeof MoveStage> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
  ) {}

  async handle({ expectedVersion, ...move }: InputOf<typeof MoveStage>, context: CommandContext) {
    const { tenantId } = context.actor;
    const pipelineId = await this.stages.pipelineOf(tenantId, move.stageId);

    const stream = pipelineStream(tenantId, pipelineId);
    const { position } = await this.events.update(stream, context, (pipeline, version) => {
      const moved = moveStage({ ...move, pipelineId }, pipeline);
      checkVersion({ pipelineId, version, expectedVersion });
      return moved;
    });
    return { id: pipelineId, position };
  }
}
