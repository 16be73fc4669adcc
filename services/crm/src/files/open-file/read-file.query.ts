import { type InputOf, ReadFile } from '@parley/contracts';
import { type Answerer, Answers } from '@parley/platform';

import { fileTicketInvalid } from '../file.errors.js';
import { FileTickets } from '../file-tickets.adapter.js';
import { KeptFiles } from '../kept-files.adapter.js';
import { ReachedFiles } from '../reached-files.adapter.js';

@Answers(ReadFile)
export class ReadFileQuery implements Answerer<typeof ReadFile> {
  constructor(
    private readonly tickets: FileTickets,
    private readonly files: ReachedFiles,
    private readonly kept: KeptFiles,
  ) {}

  async answer({ ticket }: InputOf<typeof ReadFile>) {
    const { actor, fileId } = await this.tickets.read('download', ticket);
    if (!(await this.files.isReadable(fileId, actor))) throw fileTicketInvalid();
    const { seal, ...file } = await this.kept.get(actor.tenantId, fileId);
    return { organizationId: actor.tenantId, ...file, object: seal.name, key: seal.key.toString('base64') };
  }
}
