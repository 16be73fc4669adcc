import { type InputOf, ReceiveUpload } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Answerer, Answers } from '@parley/platform';
import { v7 } from 'uuid';

import { fileStream } from '../file.js';
import { fileTicketInvalid, fileUploaded } from '../file.errors.js';
import { FileKeys } from '../file-keys.adapter.js';
import { FileTickets } from '../file-tickets.adapter.js';

/** Each attempt has a place of its own: what comes twice at once doesn't meet. */
@Answers(ReceiveUpload)
export class ReceiveUploadQuery implements Answerer<typeof ReceiveUpload> {
  constructor(
    private readonly events: EventStore,
    private readonly tickets: FileTickets,
    private readonly keys: FileKeys,
  ) {}

  async answer({ ticket }: InputOf<typeof ReceiveUpload>) {
    const { actor, fileId } = await this.tickets.read('upload', ticket);
    const { tenantId: organizationId } = actor;
    const { state: file } = await this.events.load(fileStream(organizationId, fileId));
    if (file.status === 'unknown') throw fileTicketInvalid();
    if (file.status === 'ready') throw fileUploaded(fileId);
    const { key, keyVersion } = await this.keys.forWriting(organizationId, fileId);
    const objectId = v7();
    const object = this.keys.nameOf({ tenantId: organizationId, fileId, objectId });
    const { sizeBytes } = file;
    return { organizationId, objectId, object, key: key.toString('base64'), keyVersion, sizeBytes };
  }
}
