import { CreateUpload, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { fileStream } from '../file.js';
import { FileTickets } from '../file-tickets.adapter.js';
import { createUpload } from './create-upload.js';

@Handles(CreateUpload)
export class CreateUploadHandler implements Handler<typeof CreateUpload> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly tickets: FileTickets,
  ) {}

  async handle(announced: InputOf<typeof CreateUpload>, context: CommandContext) {
    const { actor } = context;
    const fileId = (await this.identifiers.of(actor.tenantId)).fileOf(context.commandId);
    const { most } = this.tickets;
    const { position } = await this.events.update(fileStream(actor.tenantId, fileId), context, (existing) =>
      createUpload({ ...announced, fileId, most }, existing),
    );
    return { id: fileId, position, ...(await this.tickets.issue('upload', { actor, fileId })) };
  }
}
