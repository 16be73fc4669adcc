import type { Reach } from '@parley/contracts';

import { assertAskable } from '../../fields/asked-fields.adapter.js';

type Conditions = {
  readonly contactConditions?: object | null | undefined;
  readonly dealConditions?: object | null | undefined;
};

/** Whom a territory takes tells what its conditions ask. @throws DomainError `forbidden` `access.field-not-allowed` */
export function assertConditions({ contactConditions, dealConditions }: Conditions, reach: Reach): void {
  assertAskable({ filter: contactConditions }, reach, 'contacts:read');
  assertAskable({ filter: dealConditions }, reach, 'deals:read');
}
