import { pipeline, type Readable } from 'node:stream';

import type { Actor } from '@parley/kernel';
import { FileStorage, opening } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { fileNotFound } from './file.errors.js';
import { type KeptFile, KeptFiles } from './kept-files.adapter.js';
import { ReachedFiles } from './reached-files.adapter.js';

/** A file that is there, and its bytes in clear as they come from the storage. */
export type ReadyFile = Pick<KeptFile, 'name' | 'contentType' | 'sizeBytes'> & { readonly content: Readable };

/** Files by their id, for what reads them here, such as an import: a little at a time, however large they are. */
@Injectable()
export class ReadyFiles {
  constructor(
    private readonly kept: KeptFiles,
    private readonly files: ReachedFiles,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Whoever doesn't read the content to its end destroys it.
   * @throws DomainError `not-found` `crm.file.not-found`, also of a file that the actor may not see; `conflict` `crm.file.not-ready`
   */
  async open(fileId: string, actor: Actor): Promise<ReadyFile> {
    await this.files.assertReadable(fileId, actor);
    const { seal, ...file } = await this.kept.get(actor.tenantId, fileId);
    const sealed = await this.storage.get(seal.name);
    if (!sealed) throw fileNotFound(fileId);
    // Whoever reads the content hears how it ended.
    return { ...file, content: pipeline(sealed, opening(seal), () => undefined) };
  }
}
