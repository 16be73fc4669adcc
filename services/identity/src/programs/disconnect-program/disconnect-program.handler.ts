import { DisconnectProgram, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { disconnectProgram, programStream } from '../program.js';

@Handles(DisconnectProgram)
export class DisconnectProgramHandler implements Handler<typeof DisconnectProgram> {
  constructor(private readonly events: EventStore) {}

  async handle({ programId }: InputOf<typeof DisconnectProgram>, context: CommandContext) {
    const { tenantId, principal } = context.actor;
    const { position } = await this.events.update(programStream(tenantId, programId), context, (program) =>
      disconnectProgram({ programId, reason: 'by-user', userId: principal.id }, program),
    );
    return { id: programId, position };
  }
}
