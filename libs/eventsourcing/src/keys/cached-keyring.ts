import type { Clock } from '@parley/kernel';

import { Keyring, type SubjectKey, type SubjectKeys } from './keyring.port.js';
import { Shelf } from './shelf.js';

const nameOf = (tenantId: string, subjectId: string) => `${tenantId}|${subjectId}`;

/**
 * Another keyring's answers, kept for a minute by the clock port and dropped when a subject is erased. That there is no
 * key isn't kept: it may be made at any moment elsewhere.
 */
export class CachedKeyring extends Keyring {
  readonly #writing: Shelf<SubjectKey>;
  readonly #reading: Shelf<SubjectKeys>;
  readonly #index: Shelf<Buffer>;

  constructor(
    private readonly keyring: Keyring,
    clock: Clock,
  ) {
    super();
    this.#writing = new Shelf(clock);
    this.#reading = new Shelf(clock);
    this.#index = new Shelf(clock);
  }

  forWriting(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return this.#through(this.#writing, { tenantId, subjectIds }, (missing) =>
      this.keyring.forWriting(tenantId, missing),
    );
  }

  forReading(
    tenantId: string,
    subjectIds: readonly string[],
    newest?: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, SubjectKeys>> {
    for (const subjectId of subjectIds) {
      const name = nameOf(tenantId, subjectId);
      const known = this.#reading.get(name)?.at(-1)?.version ?? 0;
      if (known < (newest?.get(subjectId) ?? 0)) this.#reading.drop(name);
    }
    return this.#through(this.#reading, { tenantId, subjectIds }, (missing) =>
      this.keyring.forReading(tenantId, missing, newest),
    );
  }

  async indexKey(tenantId: string): Promise<Buffer> {
    const known = this.#index.get(tenantId);
    if (known) return known;
    const key = await this.keyring.indexKey(tenantId);
    this.#index.put(tenantId, key);
    return key;
  }

  async erase(tenantId: string, subjectId: string): Promise<void> {
    await this.keyring.erase(tenantId, subjectId);
    this.drop(tenantId, subjectId);
  }

  async eraseOrganization(tenantId: string): Promise<void> {
    await this.keyring.eraseOrganization(tenantId);
    this.dropAll(tenantId);
  }

  /** Forgets all keys of an organization that was deleted elsewhere. */
  dropAll(tenantId: string): void {
    const isIts = (name: string) => name.startsWith(nameOf(tenantId, ''));
    this.#writing.dropWhere(isIts);
    this.#reading.dropWhere(isIts);
    this.#index.drop(tenantId);
  }

  /** Forgets a subject that was erased elsewhere. */
  drop(tenantId: string, subjectId: string): void {
    const name = nameOf(tenantId, subjectId);
    this.#writing.drop(name);
    this.#reading.drop(name);
  }

  async #through<Value>(
    shelf: Shelf<Value>,
    { tenantId, subjectIds }: { readonly tenantId: string; readonly subjectIds: readonly string[] },
    ask: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<ReadonlyMap<string, Value>> {
    const found = new Map<string, Value>();
    for (const subjectId of subjectIds) {
      const known = shelf.get(nameOf(tenantId, subjectId));
      if (known !== undefined) found.set(subjectId, known);
    }
    const missing = subjectIds.filter((subjectId) => !found.has(subjectId));
    if (missing.length === 0) return found;
    for (const [subjectId, value] of await ask(missing)) {
      shelf.put(nameOf(tenantId, subjectId), value);
      found.set(subjectId, value);
    }
    return found;
  }
}
