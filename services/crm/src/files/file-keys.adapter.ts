import { derivedKey, Keyring } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { fileTicketInvalid } from './file.errors.js';

type Place = { readonly tenantId: string; readonly fileId: string; readonly objectId: string };

/** Of what a file's name lies under, one more for its bytes: whoever seals these reads nothing else of it. */
const ofBytes = (key: Buffer) => Buffer.from(derivedKey(key, 'crm:file:bytes'), 'base64url');

/** The key of each file, its own subject's: erasing that erases its bytes wherever they lie. */
@Injectable()
export class FileKeys {
  constructor(private readonly keyring: Keyring) {}

  /** @throws DomainError `not-found` `crm.file.ticket-invalid` in an organization that was erased */
  async forWriting(tenantId: string, fileId: string) {
    const found = (await this.keyring.forWriting(tenantId, [fileId])).get(fileId);
    if (!found) throw fileTicketInvalid();
    return { key: ofBytes(found.key), keyVersion: found.version };
  }

  /** Undefined once the file was erased. */
  async forReading(tenantId: string, fileId: string, keyVersion: number): Promise<Buffer | undefined> {
    const keys = (await this.keyring.forReading(tenantId, [fileId])).get(fileId);
    const found = keys?.find(({ version }) => version === keyVersion);
    return found && ofBytes(found.key);
  }

  /** What the bytes of an attempt lie under. */
  nameOf({ tenantId, fileId, objectId }: Place): string {
    return [tenantId, fileId, objectId].join('/');
  }
}
