import { createHash, randomBytes } from 'node:crypto';

import { Keyring, type SubjectKey, type SubjectKeys } from '@parley/eventsourcing';

/** Keys in memory, for specs: one version per subject, gone once erased. */
export class MemoryKeyring extends Keyring {
  private readonly keys = new Map<string, SubjectKeys>();

  forWriting(_tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return Promise.resolve(new Map(subjectIds.map((id) => [id, this.newest(id)])));
  }

  forReading(_tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKeys>> {
    return Promise.resolve(new Map(subjectIds.map((id) => [id, this.keys.get(id) ?? []])));
  }

  indexKey(tenantId: string): Promise<Buffer> {
    return Promise.resolve(createHash('sha256').update(tenantId).digest());
  }

  erase(_tenantId: string, subjectId: string): Promise<void> {
    this.keys.delete(subjectId);
    return Promise.resolve();
  }

  private newest(subjectId: string): SubjectKey {
    const known = this.keys.get(subjectId)?.at(-1);
    if (known) return known;
    const made = { version: 1, key: randomBytes(32) };
    this.keys.set(subjectId, [made]);
    return made;
  }
}
