import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { derivedKey, Keyring, open, seal } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { exportTicketInvalid } from '../organization-export.errors.js';
import { ExportFiles } from './export-files.port.js';
import { PART_BYTES, SEALED_BYTES } from './parts.js';

/** A file of one export. */
export type ExportFile = { readonly tenantId: string; readonly organizationExportId: string; readonly file: string };

/** Files as parts, each sealed under a key of its own organization: what the keys are gone of can't be opened. */
@Injectable()
export class StoredParts {
  constructor(
    private readonly files: ExportFiles,
    private readonly keyring: Keyring,
  ) {}

  /** Writes all that comes, and says how much it was. */
  async write(file: ExportFile, content: Readable): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const sealing = new Sealing(await this.keyOf(file), file);
    await pipeline(content, sealing, await this.files.create(file.tenantId, file.file));
    return sealing.written();
  }

  /** @throws DomainError `not-found` `identity.organization-export.ticket-invalid` where the file is gone */
  async read(file: ExportFile, part: number): Promise<Buffer> {
    const key = await this.keyOf(file);
    const range = { from: part * SEALED_BYTES, length: SEALED_BYTES };
    const sealed = await this.files.read(file.tenantId, file.file, range);
    if (!sealed) throw exportTicketInvalid();
    return open(key, sealed, contextOf(file, part));
  }

  private async keyOf({ tenantId, file }: ExportFile): Promise<Buffer> {
    const key = derivedKey(await this.keyring.indexKey(tenantId), `identity:organization-export:${file}`);
    return Buffer.from(key, 'base64url');
  }
}

/** No part can be put in another's place. */
const contextOf = ({ tenantId, file }: ExportFile, part: number) => `organization-export|${tenantId}|${file}|${part}`;

class Sealing extends Transform {
  private rest: Buffer[] = [];
  private waiting = 0;
  private part = 0;
  private bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(
    private readonly key: Buffer,
    private readonly file: ExportFile,
  ) {
    super();
  }

  written() {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.bytes += chunk.length;
    this.waiting += chunk.length;
    this.hash.update(chunk);
    this.rest.push(chunk);
    if (this.waiting >= PART_BYTES) this.sealWhole();
    done();
  }

  override _flush(done: () => void): void {
    this.sealOne(Buffer.concat(this.rest));
    done();
  }

  private sealWhole(): void {
    const all = Buffer.concat(this.rest);
    const whole = all.length - (all.length % PART_BYTES);
    for (let at = 0; at < whole; at += PART_BYTES) this.sealOne(all.subarray(at, at + PART_BYTES));
    this.rest = [all.subarray(whole)];
    this.waiting = all.length - whole;
  }

  private sealOne(clear: Buffer): void {
    this.push(seal(this.key, clear, contextOf(this.file, this.part)));
    this.part += 1;
  }
}
