import { createHash, createHmac, randomBytes } from 'node:crypto';

import { Keyring, type SubjectKey, type SubjectKeys } from '@parley/eventsourcing';

/**
 * Keys in memory, for specs: one version per subject, gone once erased. They follow from a secret, so that another process
 * can have the same.
 */
export class MemoryKeyring extends Keyring {
  private readonly keys = new Map<string, SubjectKeys>();

  constructor(readonly secret: string = randomBytes(32).toString('hex')) {
    super();
  }

  forWriting(_tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return Promise.resolve(new Map(subjectIds.map((id) => [id, this.newest(id)])));
  }

  forReading(_tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKeys>> {
    return Promise.resolve(new Map(subjectIds.map((id) => [id, this.keys.get(id) ?? [this.newest(id)]])));
  }

  indexKey(tenantId: string): Promise<Buffer> {
    return Promise.resolve(createHash('sha256').update(tenantId).digest());
  }

  erase(_tenantId: string, subjectId: string): Promise<void> {
    this.keys.set(subjectId, []);
    return Promise.resolve();
  }

  eraseOrganization(): Promise<void> {
    for (const subjectId of this.keys.keys()) this.keys.set(subjectId, []);
    return Promise.resolve();
  }

  private newest(subjectId: string): SubjectKey {
    const known = this.keys.get(subjectId);
    if (known?.[0]) return known[0];
    const key = known ? randomBytes(32) : createHmac('sha256', this.secret).update(subjectId).digest();
    const made = { version: 1, key };
    this.keys.set(subjectId, [made]);
    return made;
  }
}
