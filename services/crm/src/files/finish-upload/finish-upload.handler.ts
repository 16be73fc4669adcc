import { FinishUpload, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { fileStream } from '../file.js';
import { FileTickets } from '../file-tickets.adapter.js';
import { finishUpload } from './finish-upload.js';

/** Whoever got the ticket uploaded the file, whichever door its bytes came through. */
@Handles(FinishUpload)
export class FinishUploadHandler implements Handler<typeof FinishUpload> {
  constructor(
    private readonly events: EventStore,
    private readonly tickets: FileTickets,
  ) {}

  async handle({ ticket, ...come }: InputOf<typeof FinishUpload>, context: CommandContext) {
    const { actor, fileId } = await this.tickets.readUnderWay('upload', ticket);
    const { position } = await this.events.update(fileStream(actor.tenantId, fileId), { ...context, actor }, (file) =>
      finishUpload({ ...come, fileId }, file),
    );
    return { id: fileId, position };
  }
}
