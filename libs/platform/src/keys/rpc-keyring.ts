import { EraseSubject, GetIndexKey, KeysForReading, KeysForWriting, type CallerName } from '@parley/contracts';
import { Keyring, type SubjectKey, type SubjectKeys } from '@parley/eventsourcing';

import { ExpiringCache } from '../access/expiring-cache.js';
import type { CallContext, Commands, Queries } from '../rpc/operations.port.js';

/** Longest time a key is kept outside identity, in milliseconds. */
const KEPT_MS = 60_000;

/** The most subjects that one call asks for. */
const BATCH = 200;

type Calls = { readonly commands: Commands; readonly queries: Queries; readonly service: CallerName };

/** Identity's keyring as the other services hold it: asked over RPC, kept for at most 60 s, dropped on erasure. */
export class RpcKeyring extends Keyring {
  private readonly writing = new ExpiringCache<SubjectKey>();
  private readonly reading = new ExpiringCache<SubjectKeys>();
  private readonly index = new ExpiringCache<Buffer>();

  constructor(private readonly calls: Calls) {
    super();
  }

  async forWriting(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return this.through(this.writing, { tenantId, subjectIds }, async (missing) => {
      const call = this.asItself(tenantId);
      const { keys } = await this.calls.commands.send(KeysForWriting, { subjectIds: [...missing] }, call);
      return keys.map(({ subjectId, version, key }) => [subjectId, { version, key: Buffer.from(key, 'base64') }]);
    });
  }

  async forReading(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKeys>> {
    return this.through(this.reading, { tenantId, subjectIds }, async (missing) => {
      const call = this.asItself(tenantId);
      const { keys } = await this.calls.queries.ask(KeysForReading, { subjectIds: [...missing] }, call);
      return keys.map(({ subjectId, versions }) => [
        subjectId,
        versions.map(({ version, key }) => ({ version, key: Buffer.from(key, 'base64') })),
      ]);
    });
  }

  async indexKey(tenantId: string): Promise<Buffer> {
    const now = performance.now();
    const known = this.index.get(tenantId, now);
    if (known) return known;
    const { key } = await this.calls.queries.ask(GetIndexKey, {}, this.asItself(tenantId));
    const bytes = Buffer.from(key, 'base64');
    this.index.set(tenantId, bytes, now + KEPT_MS);
    return bytes;
  }

  async erase(tenantId: string, subjectId: string): Promise<void> {
    await this.calls.commands.send(EraseSubject, { subjectId }, this.asItself(tenantId));
    this.drop(tenantId, subjectId);
  }

  /** What a consumer of `identity.subject.erased` calls. */
  drop(tenantId: string, subjectId: string): void {
    this.writing.delete(`${tenantId} ${subjectId}`);
    this.reading.delete(`${tenantId} ${subjectId}`);
  }

  private async through<Value>(
    cache: ExpiringCache<Value>,
    { tenantId, subjectIds }: { readonly tenantId: string; readonly subjectIds: readonly string[] },
    ask: (missing: readonly string[]) => Promise<readonly (readonly [string, Value])[]>,
  ): Promise<ReadonlyMap<string, Value>> {
    const now = performance.now();
    const found = new Map<string, Value>();
    for (const id of subjectIds) {
      const known = cache.get(`${tenantId} ${id}`, now);
      if (known !== undefined) found.set(id, known);
    }
    const missing = [...new Set(subjectIds)].filter((id) => !found.has(id));
    for (let from = 0; from < missing.length; from += BATCH)
      for (const [id, value] of await ask(missing.slice(from, from + BATCH))) {
        cache.set(`${tenantId} ${id}`, value, now + KEPT_MS);
        found.set(id, value);
      }
    return found;
  }

  private asItself(tenantId: string): CallContext {
    return { actor: { tenantId, principal: { kind: 'system', id: this.calls.service } } };
  }
}
