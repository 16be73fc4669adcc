import type { RecordKind } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import type { AskedValues } from '../asked-values.adapter.js';
import type { CheckedValue, GivenValues } from './check-values.js';

/** What an organization's records say of themselves. */
export abstract class FieldDirectory {
  /** Of those kinds in that order, each in its own, with those that are archived. */
  abstract fieldsOf(tenantId: string, recordKinds: readonly RecordKind[]): Promise<RecordFields>;

  /** The list that a field stands in. @throws DomainError `not-found` `crm.field.not-found` */
  abstract listOf(tenantId: string, fieldId: string): Promise<string>;

  /**
   * The values of fields of one's own as they are stored; null clears. Options of built-in fields are checked beside them.
   *
   * @throws DomainError `invalid` `crm.field.invalid`, naming every bad one by its path
   */
  abstract checked(tenantId: string, recordKind: RecordKind, given: GivenValues): Promise<readonly CheckedValue[]>;

  /**
   * A record's filter in which conditions on fields of one's own are conditions on columns, and those columns. Reads
   * nothing where there are none.
   *
   * @throws DomainError `invalid` `crm.field.invalid` for a field that is not there, or is of another type
   */
  abstract asked(tenantId: string, recordKind: RecordKind, of: AskedOf): Promise<AskedValues>;
}

/** A filter, and the alias of the table whose `custom_fields` it asks about. */
export type AskedOf = { readonly filter: object | undefined; readonly alias: string };
