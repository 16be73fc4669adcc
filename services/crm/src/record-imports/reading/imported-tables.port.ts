import type { Actor } from '@parley/kernel';

import type { RecordFields } from '../../custom-fields/field.js';
import type { NumberedRow } from './numbered-row.js';

/** A table as it lies in a file, and what its cells can be about. */
export type ImportedTable = {
  readonly headers: readonly string[];
  /** Those behind the header. Whoever doesn’t read them to their end calls their `return`. */
  readonly rows: AsyncGenerator<NumberedRow, void>;
  readonly fields: RecordFields;
};

/** Files as tables of people. */
export abstract class ImportedTables {
  /**
   * @throws DomainError `not-found` `crm.file.not-found`; `conflict` `crm.file.not-ready`; `invalid`
   * `crm.record-import.table-empty`, and whatever its header is refused for
   */
  abstract open(fileId: string, actor: Actor): Promise<ImportedTable>;
}
