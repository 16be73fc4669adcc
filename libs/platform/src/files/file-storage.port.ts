import type { Readable } from 'node:stream';

/** Where the bytes of files lie, sealed, under names such as `<organization>/<file>/<attempt>`. */
export abstract class FileStorage {
  /**
   * Keeps exactly so many bytes under a name. What ended early, or was of another length, is not there.
   * @throws DomainError `conflict` `files.no-storage`; whatever the content ends with
   */
  abstract put(name: string, content: Readable, bytes: number): Promise<void>;

  /** What lies under a name; undefined where nothing does. */
  abstract get(name: string): Promise<Readable | undefined>;

  /** Removes everything in a folder of names, such as `<organization>/<file>`; what is not there needs no removing. */
  abstract removeAll(folder: string): Promise<void>;

  /** Removes what lies under a name, if anything does. */
  abstract remove(name: string): Promise<void>;
}
