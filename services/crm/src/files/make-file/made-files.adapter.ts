import type { Readable } from 'node:stream';

import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { FileStorage, sealedLength } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { fileStream } from '../file.js';
import { FileKeys } from '../file-keys.adapter.js';
import { type Made, makeFile } from './make-file.js';
import { sealedAside } from './sealed-aside.adapter.js';

/** A file as whoever makes it calls it. */
export type Named = Pick<Made, 'fileId' | 'name' | 'contentType'>;

/** Files of the service’s own making: whoever it makes them for has them as if they had uploaded them. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly events: EventStore,
    private readonly keys: FileKeys,
    private readonly storage: FileStorage,
  ) {}

  async isMade(tenantId: string, fileId: string): Promise<boolean> {
    const { state: file } = await this.events.load(fileStream(tenantId, fileId));
    return file.status === 'ready';
  }

  /**
   * Keeps a content whose length shows at its end; what breaks off is nowhere.
   * @throws DomainError `invalid` `crm.file.too-large`; whatever the content ends with
   */
  async make(named: Named, content: Readable, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const { fileId } = named;
    const { key, keyVersion } = await this.keys.forWriting(tenantId, fileId);
    const objectId = v7();
    const name = this.keys.nameOf({ tenantId, fileId, objectId });
    const aside = await sealedAside(content, { key, name });
    try {
      const { sizeBytes, sha256 } = aside;
      await this.storage.put(name, aside.read(), sealedLength(sizeBytes));
      const made = { ...named, objectId, keyVersion, sizeBytes, sha256 };
      const { eventIds } = await this.events.update(fileStream(tenantId, fileId), context, (file) =>
        makeFile(made, file),
      );
      if (eventIds.length === 0) await this.storage.remove(name);
    } finally {
      await aside.close();
    }
  }
}
