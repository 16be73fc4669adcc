import { type CallerName, EraseSubject, GetIndexKey, KeysForReading, KeysForWriting } from '@parley/contracts';
import { Keyring, ownBytes, type SubjectKey, type SubjectKeys } from '@parley/eventsourcing';

import type { CallContext, Commands, Queries } from '../rpc/operations.port.js';

/** The most subjects that one call asks for. */
const BATCH = 200;

type Calls = { readonly commands: Commands; readonly queries: Queries; readonly service: CallerName };

const bytes = (text: string) => ownBytes(Buffer.from(text, 'base64'));

/** Identity's keyring as the other services reach it: over RPC, each in its own name. Keep its answers in a cache. */
export class RpcKeyring extends Keyring {
  constructor(private readonly calls: Calls) {
    super();
  }

  async forWriting(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const found = new Map<string, SubjectKey>();
    for (const ids of batches(subjectIds)) {
      const { keys } = await this.calls.commands.send(KeysForWriting, { subjectIds: ids }, this.asItself(tenantId));
      for (const { subjectId, version, key } of keys) found.set(subjectId, { version, key: bytes(key) });
    }
    return found;
  }

  async forReading(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKeys>> {
    const found = new Map<string, SubjectKeys>();
    for (const ids of batches(subjectIds)) {
      const { keys } = await this.calls.queries.ask(KeysForReading, { subjectIds: ids }, this.asItself(tenantId));
      for (const { subjectId, versions } of keys)
        found.set(
          subjectId,
          versions.map(({ version, key }) => ({ version, key: bytes(key) })),
        );
    }
    return found;
  }

  async indexKey(tenantId: string): Promise<Buffer> {
    const { key } = await this.calls.queries.ask(GetIndexKey, {}, this.asItself(tenantId));
    return bytes(key);
  }

  async erase(tenantId: string, subjectId: string): Promise<void> {
    await this.calls.commands.send(EraseSubject, { subjectId }, this.asItself(tenantId));
  }

  /** Identity alone ends organizations. */
  eraseOrganization(): Promise<void> {
    return Promise.reject(new Error('An organization is erased by identity alone'));
  }

  private asItself(tenantId: string): CallContext {
    return { actor: { tenantId, principal: { kind: 'system', id: this.calls.service } } };
  }
}

const batches = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) => ids.slice(n * BATCH, (n + 1) * BATCH));
