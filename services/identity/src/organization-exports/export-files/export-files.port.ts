import type { Writable } from 'node:stream';

/** Where exports of organizations lie, sealed: nobody reads them who has no keys. */
export abstract class ExportFiles {
  /** Whether there is such a place at all. */
  abstract readonly isThere: boolean;

  abstract create(tenantId: string, file: string): Promise<Writable>;

  /** At most so many bytes from there on; nothing where there is no such file. */
  abstract read(tenantId: string, file: string, range: Range): Promise<Buffer | undefined>;

  abstract remove(tenantId: string, file: string): Promise<void>;

  /** Everything of an organization. */
  abstract removeAll(tenantId: string): Promise<void>;
}

export type Range = { readonly from: number; readonly length: number };
