import { type InputOf, OpenFile } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { fileStream } from '../file.js';
import { FileTickets } from '../file-tickets.adapter.js';
import { ReachedFiles } from '../reached-files.adapter.js';
import { openFile } from './open-file.js';

@Handles(OpenFile)
export class OpenFileHandler implements Handler<typeof OpenFile> {
  constructor(
    private readonly events: EventStore,
    private readonly files: ReachedFiles,
    private readonly tickets: FileTickets,
  ) {}

  async handle({ fileId }: InputOf<typeof OpenFile>, context: CommandContext) {
    const { actor } = context;
    await this.files.assertReadable(fileId, actor);
    const { position } = await this.events.update(fileStream(actor.tenantId, fileId), context, (file) =>
      openFile({ fileId }, file),
    );
    return { id: fileId, position, ...(await this.tickets.issue('download', { actor, fileId })) };
  }
}
