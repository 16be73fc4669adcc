/** One subject's data key: 32 bytes, and the version that ciphertexts name. */
export type SubjectKey = { readonly version: number; readonly key: Buffer };

/** All versions of a subject's key that still exist, newest last; empty once the subject was erased. */
export type SubjectKeys = readonly SubjectKey[];

/**
 * The one keyring, identity's. Keys of subjects are wrapped by the organization's key, those by the installation's.
 * Answers are cached for at most 60 s and dropped when a subject is erased.
 */
export abstract class Keyring {
  /** Insert-or-get, batched: every subject asked for has a key afterwards, one that was erased the next version; none in an organization that was erased. */
  abstract forWriting(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>>;

  /**
   * The keys that still exist; a subject without one is absent. `newest` names the versions that the caller has seen:
   * a cache that knows none as new as that asks again.
   */
  abstract forReading(
    tenantId: string,
    subjectIds: readonly string[],
    newest?: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, SubjectKeys>>;

  /**
   * HMAC-SHA-256 under the organization's index key: what ids and source keys are made of that come from a phone, mail or Telegram id.
   * @throws DomainError `conflict` `eventsourcing.keys-destroyed`
   */
  abstract indexKey(tenantId: string): Promise<Buffer>;

  /** Destroys every version of a subject's key. What was encrypted under it reads as erased from then on. */
  abstract erase(tenantId: string, subjectId: string): Promise<void>;

  /**
   * Destroys every key of an organization for good: those of its subjects, its own and its index key. Nothing it stored
   * can be opened, and no key is ever made for it again.
   */
  abstract eraseOrganization(tenantId: string): Promise<void>;
}
