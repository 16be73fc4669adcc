import { isErased } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Seal } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { fileStream } from './file.js';
import { fileNotFound, fileNotReady } from './file.errors.js';
import { FileKeys } from './file-keys.adapter.js';

/** What is known of a file whose bytes are there. */
export type KeptFile = {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly seal: Seal;
};

/** Files that were uploaded and not erased. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly events: EventStore,
    private readonly keys: FileKeys,
  ) {}

  /** @throws DomainError `not-found` `crm.file.not-found`; `conflict` `crm.file.not-ready` */
  async get(tenantId: string, fileId: string): Promise<KeptFile> {
    const { state: file } = await this.events.load(fileStream(tenantId, fileId));
    if (file.status === 'unknown') throw fileNotFound(fileId);
    if (file.status === 'announced') throw fileNotReady(fileId);
    const { name, contentType, sizeBytes, objectId, keyVersion } = file;
    const key = await this.keys.forReading(tenantId, fileId, keyVersion);
    if (!key || isErased(name)) throw fileNotFound(fileId);
    const seal = { key, name: this.keys.nameOf({ tenantId, fileId, objectId }) };
    return { name, contentType, sizeBytes, seal };
  }
}
