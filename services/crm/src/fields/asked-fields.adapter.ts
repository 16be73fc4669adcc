import type { Reach } from '@parley/contracts';
import { fieldNotAllowed } from '@parley/platform';

import { hiddenOf, type Reading } from './hidden.js';
import { fieldsNamedBy } from './named-fields.js';

type Asked = {
  readonly filter?: object | null | undefined;
  readonly orderBy?: readonly { readonly field: string }[] | undefined;
};

/**
 * What is hidden can't be asked by either: which records answer would tell it.
 * @throws DomainError `forbidden` `access.field-not-allowed`
 */
export function assertAskable({ filter, orderBy = [] }: Asked, reach: Reach, reading: Reading): void {
  assertNotHidden([...fieldsNamedBy(filter ?? null), ...orderBy.map(({ field }) => field)], reach, reading);
}

/** The same of fields that are named as such. @throws DomainError `forbidden` `access.field-not-allowed` */
export function assertNotHidden(named: readonly string[], reach: Reach, reading: Reading): void {
  const hidden = hiddenOf(reach, reading).find((field) => named.includes(field));
  if (hidden !== undefined) throw fieldNotAllowed(`${reading}.${hidden}`);
}

/** The columns of those fields that may be searched. @throws DomainError `forbidden` `access.field-not-allowed` for none */
export function searchable(
  columns: Readonly<Record<string, string>>,
  reach: Reach,
  reading: Reading,
): readonly string[] {
  const hidden = hiddenOf(reach, reading);
  const left = Object.entries(columns).filter(([field]) => !hidden.includes(field));
  if (left.length === 0) throw fieldNotAllowed(`${reading}.${hidden[0] ?? ''}`);
  return left.map(([, sql]) => sql);
}
