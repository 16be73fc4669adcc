import { AddStage, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { checkVersion } from '../expected-version.js';
import { pipelineStream } from '../pipeline.js';
import { addStage } from './add-stage.js';

@Handles(AddStage)
export class AddStageHandler implements Handler<typeof AddStage> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(input: InputOf<typeof AddStage>, context: CommandContext) {
    const { pipelineId, afterStageId, expectedVersion, ...stage } = input;
    const { actor, commandId } = context;
    const stageId = (await this.identifiers.of(actor.tenantId)).stageOf(commandId, 'added');

    const { position } = await this.events.update(
      pipelineStream(actor.tenantId, pipelineId),
      context,
      (pipeline, version) => {
        const added = addStage({ pipelineId, stageId, stage, afterStageId }, pipeline);
        checkVersion({ pipelineId, version, expectedVersion });
        return added;
      },
    );
    return { id: pipelineId, position };
  }
}
